//! The list of keys.

crate::texts! {
    heading = "Keyboard";
    undo = "take back the last change";
    redo = "do it again";
    below = "the field below";
    above = "the field above";
    escape = "leave the figure, the list or the form";
    selected = "go to what can be done with the selected lines";
    move_line = "move the line, or those selected with it";
    find = "find usage lines";
}
