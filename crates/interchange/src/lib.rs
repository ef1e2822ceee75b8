//! billfold-interchange
