//! ZIP archives whose members are stored as they are, so that any program opens them. The layout is that of PKWARE's APPNOTE 6.3.10,
//! sections 4.3.7, 4.3.12 and 4.3.16. Names are UTF-8, and no member has a date: the same members give the same bytes.

use flate2::Crc;

const VERSION: u16 = 20;
/// Names are UTF-8: bit 11.
const FLAGS: u16 = 1 << 11;
/// 1 January 1980, the first day that the format has.
const DAY: u16 = (1 << 5) | 1;

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its path.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// An archive of these files; members beyond 4 GB or 65,535 of them do not fit the format, and are beyond all that is kept.
pub(crate) fn write(members: &[Member]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for member in members {
        let offset = length(archive.len());
        let facts = facts(member);
        archive.extend([0x50, 0x4b, 3, 4]);
        archive.extend(&facts);
        archive.extend(member.name.as_bytes());
        archive.extend(&member.bytes);
        directory.extend([0x50, 0x4b, 1, 2]);
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&facts);
        // Comment, disk and attributes: none.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(member.name.as_bytes());
    }
    let n_members = u16::try_from(members.len()).unwrap_or(u16::MAX).to_le_bytes();
    let (start, size) = (length(archive.len()), length(directory.len()));
    archive.extend(directory);
    archive.extend([0x50, 0x4b, 5, 6, 0, 0, 0, 0]);
    archive.extend(n_members.iter().chain(&n_members));
    archive.extend(size.to_le_bytes().iter().chain(&start.to_le_bytes()));
    archive.extend([0; 2]);
    archive
}

/// What both headers of a member say: version, flags, method, time, day, check sum, sizes, lengths of the name and of what is extra.
fn facts(member: &Member) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(&member.bytes);
    let size = length(member.bytes.len()).to_le_bytes();
    let name = u16::try_from(member.name.len()).unwrap_or(u16::MAX);
    let stored = 0_u16;
    let mut facts: Vec<u8> = [VERSION, FLAGS, stored, 0, DAY].into_iter().flat_map(u16::to_le_bytes).collect();
    facts.extend(sum.sum().to_le_bytes());
    facts.extend(size.iter().chain(&size));
    facts.extend(name.to_le_bytes());
    facts.extend([0; 2]);
    facts
}

fn length(n_bytes: usize) -> u32 {
    u32::try_from(n_bytes).unwrap_or(u32::MAX)
}
