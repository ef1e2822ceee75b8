//! The panels' styles, loaded with the chunk.

/// Rules that are added to those of the page.
pub const STYLES: [&str; 17] = [
    include_str!("../../static/styles/lazy/font.css"),
    include_str!("../../static/styles/lazy/why.css"),
    include_str!("../../static/styles/lazy/pictures.css"),
    include_str!("../../static/styles/lazy/hours.css"),
    include_str!("../../static/styles/lazy/forms.css"),
    include_str!("../../static/styles/lazy/paste.css"),
    include_str!("../../static/styles/lazy/views.css"),
    include_str!("../../static/styles/lazy/frame.css"),
    include_str!("../../static/styles/lazy/bill.css"),
    include_str!("../../static/styles/lazy/lines.css"),
    include_str!("../../static/styles/lazy/own.css"),
    include_str!("../../static/styles/lazy/organization.css"),
    include_str!("../../static/styles/lazy/tree.css"),
    include_str!("../../static/styles/lazy/rooms.css"),
    include_str!("../../static/styles/lazy/gallery.css"),
    include_str!("../../static/styles/lazy/forced.css"),
    include_str!("../../static/styles/lazy/print.css"),
];
