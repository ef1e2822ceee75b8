//! The tool that takes the later part out of the compiled page.
use super::cargo_tool::CargoTool;

/// Of the same makers and time as the library `wasm_split_helpers`, which marks the part.
pub const TOOL: CargoTool = CargoTool {
    package: "wasm_split_cli_support",
    program: "wasm-split-cli",
    version: "0.2.4",
    features: "build-binary",
    tells_version: false,
};
