//! The entry of the chunk.

use std::rc::Rc;

use super::panels::LoadedPanels;
use super::services::LoadedServices;
use super::styles;
use crate::browser;
use crate::store::Services;
use crate::views;
use crate::views::PanelsRef;
use billfold_page_core::workspace::{Calculator, FullCalculator};

/// What the chunk brings.
#[derive(Clone)]
pub struct Chunk {
    pub calculator: Rc<dyn Calculator>,
    pub services: Rc<dyn Services>,
    pub panels: PanelsRef,
}

fn chunk() -> Chunk {
    browser::add_styles(&styles::STYLES.concat());
    browser::keep_focus_in_rows();
    let zones = browser::BrowserZones;
    let panels: Rc<dyn views::Panels> = Rc::new(LoadedPanels);
    Chunk {
        calculator: Rc::new(FullCalculator { zones }),
        services: Rc::new(LoadedServices),
        panels: panels.into(),
    }
}

#[cfg(feature = "split")]
mod entry {
    use super::{Chunk, chunk};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    /// Where the page is split: the chunk is what only this function reaches.
    #[wasm_split(lazy, fallible)]
    pub fn load() -> Result<Chunk, SplitLoaderError> {
        Ok(chunk())
    }
}

#[cfg(not(feature = "split"))]
mod entry {
    use super::{Chunk, chunk};
    use std::convert::Infallible;

    /// In one file, the chunk is always here.
    pub async fn load() -> Result<Chunk, Infallible> {
        Ok(chunk())
    }
}

/// Fetches the chunk; `None` if it cannot be fetched.
pub async fn load() -> Option<Chunk> {
    entry::load().await.ok()
}
