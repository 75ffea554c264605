//! Members of a zip archive, by its central directory (APPNOTE 6.3). Knows limits; believes no size that is declared.

use flate2::{Crc, Decompress, FlushDecompress, Status};

use crate::error::ImportError;
use crate::limits::{MAX_MEMBERS, MAX_UNPACKED_BYTES};

/// How an archive whose directory cannot be read is called.
const WHAT: &str = "a zip archive";

/// Bytes of the record at the end of an archive, without its comment.
const END_BYTES: usize = 22;

/// Bytes of an entry of the directory, without its name.
const ENTRY_BYTES: usize = 46;

/// Bytes of the header before a member, without its name.
const LOCAL_BYTES: usize = 30;

/// A member of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its path.
    pub name: String,
    is_encrypted: bool,
    method: u16,
    crc: u32,
    n_packed: usize,
    start: usize,
}

/// An archive that is being read. What is unpacked of it in all is limited.
#[derive(Clone, Debug)]
pub struct Archive<'a> {
    bytes: &'a [u8],
    members: Vec<Member>,
    n_bytes_left: usize,
    n_members_left: usize,
    limits: Limits,
}

/// How much of an archive is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of all members that are read, once unpacked.
    pub n_bytes: usize,
    /// Members that are read.
    pub n_members: usize,
}

impl<'a> Archive<'a> {
    /// Reads the directory.
    ///
    /// # Errors
    /// [`ImportError::Damaged`] if there is none.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        Self::open_within(bytes, Limits { n_bytes: MAX_UNPACKED_BYTES, n_members: MAX_MEMBERS })
    }

    /// The same within other limits.
    ///
    /// # Errors
    /// [`ImportError::Damaged`] if there is no directory.
    pub fn open_within(bytes: &'a [u8], limits: Limits) -> Result<Self, ImportError> {
        let members = directory(bytes).ok_or(ImportError::Damaged(WHAT))?;
        Ok(Self { bytes, members, n_bytes_left: limits.n_bytes, n_members_left: limits.n_members, limits })
    }

    /// Its files, in the order of the directory. What systems put beside the files of a person is passed over.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The member with this path.
    pub fn find(&self, name: &str) -> Option<Member> {
        self.members.iter().find(|it| it.name == name).cloned()
    }

    /// The bytes of the member with this path; `None` if there is none.
    ///
    /// # Errors
    /// [`ImportError`] if it is encrypted, damaged, or over the limits.
    pub fn read_named(&mut self, name: &str) -> Result<Option<Vec<u8>>, ImportError> {
        self.find(name).map(|it| self.read(&it)).transpose()
    }

    /// The bytes of a member.
    ///
    /// # Errors
    /// [`ImportError`] if it is encrypted, damaged, or over the limits.
    pub fn read(&mut self, member: &Member) -> Result<Vec<u8>, ImportError> {
        if member.is_encrypted {
            return Err(ImportError::Encrypted);
        }
        self.n_members_left =
            self.n_members_left.checked_sub(1).ok_or(ImportError::TooManyMembers { limit: self.limits.n_members })?;
        let packed = packed(self.bytes, member).ok_or(ImportError::Damaged(WHAT))?;
        let bytes = match member.method {
            0 => within(packed, self.n_bytes_left, self.limits)?.to_vec(),
            8 => self.inflate(packed)?,
            _ => return Err(ImportError::OtherArchive("an archive in an unusual form of compression")),
        };
        let mut crc = Crc::new();
        crc.update(&bytes);
        if crc.sum() != member.crc {
            return Err(ImportError::Damaged(WHAT));
        }
        self.n_bytes_left -= bytes.len();
        Ok(bytes)
    }

    /// Unpacks one member of a gzip file that stands in the archive; its bytes count as the archive's.
    ///
    /// # Errors
    /// [`ImportError`] if it is damaged or over the limits.
    pub fn inflate_counted(&mut self, deflated: &[u8]) -> Result<(Vec<u8>, usize), ImportError> {
        let (bytes, n_read) = inflate(deflated, self.n_bytes_left, self.limits)?;
        self.n_bytes_left -= bytes.len();
        Ok((bytes, n_read))
    }

    fn inflate(&self, packed: &[u8]) -> Result<Vec<u8>, ImportError> {
        inflate(packed, self.n_bytes_left, self.limits).map(|it| it.0)
    }
}

fn within(bytes: &[u8], most: usize, limits: Limits) -> Result<&[u8], ImportError> {
    if bytes.len() > most { Err(ImportError::UnpacksTooLarge { limit: limits.n_bytes }) } else { Ok(bytes) }
}

/// The bytes that `deflated` holds and how many bytes of it were read. Memory grows with what comes out, up to `most`.
fn inflate(deflated: &[u8], most: usize, limits: Limits) -> Result<(Vec<u8>, usize), ImportError> {
    const STEP: usize = 64 << 10;
    let mut decoder = Decompress::new(false);
    let mut bytes = Vec::new();
    loop {
        bytes.reserve(STEP);
        let n_read = usize::try_from(decoder.total_in()).unwrap_or(usize::MAX);
        let before = (decoder.total_in(), decoder.total_out());
        let rest = deflated.get(n_read..).unwrap_or_default();
        let status = decoder.decompress_vec(rest, &mut bytes, FlushDecompress::None);
        within(&bytes, most, limits)?;
        match status {
            Ok(Status::StreamEnd) => return Ok((bytes, usize::try_from(decoder.total_in()).unwrap_or(usize::MAX))),
            Ok(_) if before != (decoder.total_in(), decoder.total_out()) => {}
            _ => return Err(ImportError::Damaged(WHAT)),
        }
    }
}

fn packed<'a>(bytes: &'a [u8], member: &Member) -> Option<&'a [u8]> {
    let header = bytes.get(member.start..member.start.checked_add(LOCAL_BYTES)?)?;
    if !header.starts_with(b"PK\x03\x04") {
        return None;
    }
    let start = member.start + LOCAL_BYTES + short(header, 26)? + short(header, 28)?;
    bytes.get(start..start.checked_add(member.n_packed)?)
}

/// The files of the directory.
fn directory(bytes: &[u8]) -> Option<Vec<Member>> {
    /// The longest comment behind the end.
    const LONGEST: usize = u16::MAX as usize;
    let first = bytes.len().saturating_sub(END_BYTES + LONGEST);
    let last = bytes.len().checked_sub(END_BYTES)?;
    let end = (first..=last).rev().find(|at| bytes.get(*at..).is_some_and(|it| it.starts_with(b"PK\x05\x06")))?;
    let end = bytes.get(end..)?;
    let mut at = long(end, 16)?;
    let mut members = Vec::new();
    for _ in 0..short(end, 10)? {
        let entry = bytes.get(at..at.checked_add(ENTRY_BYTES)?).filter(|it| it.starts_with(b"PK\x01\x02"))?;
        let n_name = short(entry, 28)?;
        let name = bytes.get(at + ENTRY_BYTES..at + ENTRY_BYTES + n_name)?;
        let name = String::from_utf8_lossy(name).replace('\\', "/");
        at += ENTRY_BYTES + n_name + short(entry, 30)? + short(entry, 32)?;
        if is_file(&name) {
            members.push(Member {
                name,
                is_encrypted: short(entry, 8)? & 1 == 1,
                method: u16::try_from(short(entry, 10)?).ok()?,
                crc: u32::try_from(long(entry, 16)?).ok()?,
                n_packed: long(entry, 20)?,
                start: long(entry, 42)?,
            });
        }
    }
    Some(members)
}

fn is_file(name: &str) -> bool {
    let is_of_system = name.split('/').any(|it| it == "__MACOSX" || it == ".DS_Store" || it.starts_with("._"));
    !name.ends_with('/') && !is_of_system
}

/// Two bytes as a number, the lower one first.
fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let pair = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(usize::from(u16::from_le_bytes(pair)))
}

/// Four bytes as a number, the lowest one first.
fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}
