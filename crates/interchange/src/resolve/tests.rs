//! Bad files and good ones.
