//! `cargo xtask serve`: the reader on this machine, built anew when a source changes. Knows the address; building is
//! `dist`'s and Trunk's.

use std::{
    net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream},
    process::Child,
    thread,
    time::{Duration, Instant},
};

use crate::{
    dist::{Profile, trunk},
    house,
    step::{About, Outcome, step},
    tools::Toolbox,
};

const ADDRESS: SocketAddrV4 = SocketAddrV4::new(Ipv4Addr::LOCALHOST, 8080);

/// How often the server is asked whether it answers yet. Shorter prints the address sooner, longer wastes less.
const POLL: Duration = Duration::from_millis(200);

/// Installs what is missing, builds, serves, and says where.
pub(crate) fn serve(profile: Profile) -> Outcome {
    let start = Instant::now();
    port_is_free()?;
    let tools = Toolbox::ready()?;
    let mut server = step("build and start", || {
        let mut command = trunk(&tools, "serve", profile)?;
        // Apart from `dist/`, so that what is measured or copied to a host is never a development build.
        command.arg("--dist").arg(house::target().join("serve"));
        let mut server = command.spawn().about("cannot start Trunk")?;
        wait_until_it_answers(&mut server)?;
        Ok(server)
    })?;
    println!("\nDiptych is at http://{ADDRESS}/ (ready after {:.0} s)", start.elapsed().as_secs_f64());
    println!("It is built again when a file changes; reload the page then. Ctrl-C ends it.");
    let status = server.wait().about("cannot wait for Trunk")?;
    Err(format!("the server has ended ({status})").into())
}

fn port_is_free() -> Outcome {
    let bound = TcpListener::bind(ADDRESS);
    bound.map(drop).map_err(|error| {
        format!(
            "cannot serve at {ADDRESS}: {error}. Another program, perhaps another `cargo xtask serve`, uses the port; end it, then run this again"
        )
        .into()
    })
}

fn wait_until_it_answers(server: &mut Child) -> Outcome {
    loop {
        if TcpStream::connect(ADDRESS).is_ok() {
            return Ok(());
        }
        if let Some(status) = server.try_wait().about("cannot ask after Trunk")? {
            return Err(format!("Trunk ended before it served ({status}); what it says above tells why").into());
        }
        thread::sleep(POLL);
    }
}
