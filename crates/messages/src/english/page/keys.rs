//! The list of keys.

crate::texts! {
    heading = "Keyboard";
    undo = "undo the last change";
    redo = "redo it";
    below = "the field below";
    above = "the field above";
    escape = "close the explanation, the list or the form";
    selected = "go to the actions for the selected lines";
    move_line = "move the line, or all selected lines";
    find = "find lines, under Usage when there are more than twelve";
}
