//! What is wrong with what was typed.

crate::texts! {
    no_amount(like) = "Enter an amount, such as 8 {like}.";
    no_count = "Enter a number, such as 4.";
    negative = "It cannot be negative.";
    no_number(text) = "“{text}” is not a number. Write it like 8 TB or 1.5k.";
    thousands(text) = "“{text}”: a comma separates thousands, as in 1,500; decimals follow a point.";
    too_many_digits(text) = "“{text}” has too many digits: at most 15 before and 9 after the point.";
    unknown_unit(unit, like) = "Unknown unit “{unit}”. Write it like 8 {like}.";
    no_instance_count(text) = "“{text}” is not a number of instances. Write a number, such as 4 or 0.5.";
    no_reserved_count(text) = "“{text}” is not a number of reservations. Write a whole number, such as 4.";
    kept(value) = "Kept: {value}";
    no_hours(text) = "“{text}” is not days and hours. Write always, or Mon-Fri 9-17; a time zone may follow, such as Europe/Berlin.";
    no_money(text) = "“{text}” is not an amount of money. Write it like 0.096, with at most 12 digits after the point.";
    nothing_chosen = "Choose what is used.";
    no_percentage(text) = "“{text}” is not a percentage. Write it like 12.5.";
}
