//! Host pages, made here and served over real HTTP under the strictest policy that the calculator promises to run in.

use crate::options::{Options, Rule};
use driver::server::Server;
use driver::server::axum::http::Uri;
use std::env;
use std::path::PathBuf;

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// What every page does first: writes down the calculators' events, and what else goes wrong, is said or is done.
const DIARY: &str = r#"
window.events = [];
window.faults = [];
window.complaints = [];
window.submitted = 0;
window.replaced = 0;
for (const name of ["byok-ready", "byok-change", "byok-share", "byok-error"]) {
  addEventListener(name, (event) => {
    const { composed, detail } = event;
    events.push({ name, from: event.target.id, composed, detail, at: performance.now() });
  });
}
addEventListener("error", (event) => faults.push(event.message));
addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  // The icon is not the calculator's, and only Firefox tells of it.
  if (!blockedURI.endsWith("/favicon.ico")) complaints.push(`${violatedDirective}: ${blockedURI}`);
});
for (const level of ["warn", "error"]) {
  const tell = console[level];
  console[level] = (...all) => (complaints.push(all.join(" ")), tell.apply(console, all));
}
addEventListener("submit", (event) => (submitted++, event.preventDefault()));
// Nobody is there to answer the dialog.
window.printed = 0;
window.print = () => printed++;
// The modules as the page itself has them, which scripts of the driver may not see.
window.load = (path) => import(path);
const replace = history.replaceState;
history.replaceState = function (...all) {
  replaced++;
  return replace.apply(this, all);
};
"#;

const STYLE: &str = ".far { margin-top: 6000px }";

/// A host page in the making.
pub struct Host {
    body: String,
    script: String,
    lang: &'static str,
    /// Origin and path of the folder that embed.js lies in.
    folder: String,
    options: Options,
}

impl Host {
    /// A page with this body.
    pub fn new(body: &str) -> Self {
        Self { body: body.to_owned(), script: String::new(), lang: "en", folder: "/".to_owned(), options: with_diary() }
    }

    /// The language of the page.
    pub fn lang(self, lang: &'static str) -> Self {
        Self { lang, ..self }
    }

    /// More script, run before anything of the calculator's.
    pub fn script(mut self, script: &str) -> Self {
        self.script += script;
        self
    }

    /// Serves the calculator's files under this path.
    pub fn folder(self, path: &str) -> Self {
        Self { folder: path.to_owned(), options: self.options.mount(path), ..self }
    }

    /// Takes the calculator's files from another server.
    pub fn files_from(self, other: &Server) -> Self {
        // What lies on this server is out of the way.
        Self { folder: other.at("/"), options: self.options.mount("/not-here"), ..self }
    }

    /// Misbehaves on the files with this ending.
    pub fn rule(self, ending: &str, rule: Rule) -> Self {
        Self { options: self.options.rule(ending, rule), ..self }
    }

    /// Serves it.
    pub fn serve(self) -> Site {
        let Self { body, script, lang, folder, options } = self;
        let from = if folder.starts_with('/') { "'self'".to_owned() } else { folder.trim_end_matches('/').to_owned() };
        let page = format!(
            "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>A host</title>\
             <link rel=\"stylesheet\" href=\"/host.css\"><script src=\"/host.js\"></script>\
             <script type=\"module\" src=\"{folder}embed.js\"></script></head><body>{body}</body></html>"
        );
        let options = options
            .page("/host.html", HTML, page)
            .page("/host.js", SCRIPT, script)
            .page("/host.css", "text/css", STYLE)
            .page("/favicon.ico", "image/x-icon", "")
            .header("content-security-policy", &policy(&from));
        Site { server: options.serve() }
    }
}

/// A server whose pages all keep a diary.
fn with_diary() -> Options {
    let insert = |bytes: Vec<u8>| {
        let page = String::from_utf8_lossy(&bytes);
        page.replacen("<head>", "<head><script src=\"/diary.js\"></script>", 1).into_bytes()
    };
    let rule = Rule::new().body(insert);
    Options::new().page("/diary.js", SCRIPT, DIARY).rule(".html", rule.clone()).rule("/", rule)
}

/// The contract's policy; `from` is where the calculator's files come from.
fn policy(from: &str) -> String {
    let host = if from == "'self'" { "" } else { "'self' " };
    format!(
        "default-src 'none'; script-src {host}{from} 'wasm-unsafe-eval'; connect-src {from}; style-src 'self'; \
         require-trusted-types-for 'script'"
    )
}

/// The built folder.
pub fn dist() -> PathBuf {
    let dist = env::var_os("BYOK_DIST").map_or_else(|| PathBuf::from("dist"), PathBuf::from);
    assert!(dist.join("embed.js").exists(), "{} is not built: run `cargo xtask dist`", dist.display());
    dist
}

/// The built folder with its own pages, under the same policy.
pub fn plain() -> Site {
    plain_with(&[])
}

/// The same, with files of these endings misbehaving.
pub fn plain_with(rules: &[(&str, Rule)]) -> Site {
    let mut options = with_diary().header("content-security-policy", &policy("'self'"));
    for (ending, rule) in rules {
        options = options.rule(ending, rule.clone());
    }
    Site { server: options.serve() }
}

/// The built folder with the host pages of `variants/`, under the policy that covers an iframe of its own too.
pub fn variants() -> Server {
    let policy = format!("{}; frame-src 'self'", policy("'self'"));
    let options = with_diary().folder("/variants", "variants").header("content-security-policy", &policy);
    options.serve()
}

/// The built folder for other origins.
pub fn elsewhere() -> Server {
    Options::new().header("access-control-allow-origin", "*").serve()
}

/// A host page that is served.
pub struct Site {
    /// The server.
    pub server: Server,
}

impl Site {
    /// The page's address with this behind it.
    pub fn at(&self, rest: &str) -> String {
        format!("{}{rest}", self.server.at("/host.html"))
    }

    /// The path of the module's glue, as the page has loaded it.
    pub fn glue(&self) -> String {
        let requests = self.server.requests();
        let mut paths = requests.iter().map(Uri::path);
        paths.find(|path| is_glue(path.trim_start_matches('/'))).unwrap().to_owned()
    }

    /// How often the module was asked for.
    pub fn wasm_loads(&self) -> usize {
        wasm_loads(&self.server)
    }
}

/// Whether a file is the module's glue, `byok-calculator-<digest>.js`; scripts that it imports have a word in between.
pub fn is_glue(name: &str) -> bool {
    let digest = name.strip_prefix("byok-calculator-").and_then(|rest| rest.strip_suffix(".js"));
    digest.is_some_and(|digest| !digest.contains('-'))
}

/// How often a server was asked for the WASM.
pub fn wasm_loads(server: &Server) -> usize {
    server.requests().iter().filter(|request| request.path().ends_with(".wasm")).count()
}
