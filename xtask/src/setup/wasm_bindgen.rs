//! The wasm-bindgen command, which Trunk calls.
use super::cargo_tool::CargoTool;

/// The same version as the library's, or it refuses to work.
pub const TOOL: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.129",
    features: "",
    tells_version: true,
};

#[cfg(test)]
mod tests {
    use super::TOOL;

    #[test]
    fn the_command_and_the_library_agree() {
        let lock = include_str!("../../../Cargo.lock").replace("\r\n", "\n");
        let entry = format!("name = \"wasm-bindgen\"\nversion = \"{}\"\n", TOOL.version);
        assert!(lock.contains(&entry), "Cargo.lock has another wasm-bindgen");
    }
}
