//! Prices, rates and discounts.

crate::texts! {
    rate_per(rate, unit) = "{rate} per {unit}";
    rate_up_to(until) = " up to {until}";
    rate_above = " above";
    rate_unknown = "rate unknown";
    own_source = "the scenario’s own price";
    source_of(source, date) = "{source}, {date}";
    short_no_price = "No price found: not charged";
    short_currency(currency) = "The price list is in {currency}: not charged";
    short_beyond(until) = "No rate is known above {until}: the rest is not charged";
    rate_for(unit) = "Price per {unit}";
    rate_of(what, unit) = "{what}: price per {unit}";
    in_place = "Replaces the list price.";
    take_listed = "Use the list price";
    take_none = "Remove the price";
    price_back_of(label, what) = "{label}: {what}";
    undo_price(what) = "Set the price of {what}";
    undo_own_price(what) = "Remove the price of {what}";
    own_instead(item, own, listed) = "{item} is at {own} here; the list price is {listed}.";
    several_own_instead(n) = { one: "{n} price here is the scenario’s own, not the list price.", other: "{n} prices here are the scenario’s own, not the list prices." };
    today_saves(amount) = "At today’s list prices one bill saves {amount}.";
    today_costs(amount) = "At today’s list prices one bill costs {amount} more.";
    today_same = "At today’s list prices both come to the same.";
    use_todays = "Use today’s prices";
    undo_todays = "Use the list prices";
    own_price = "Set own price";
    discounts_heading = "Private pricing";
    discounts_hint = "A percentage off the usage rates. A discount for one service replaces the one for all services; fees and rates of commitments do not change.";
    discount_for = "Discount for";
    discount_of(what) = "Discount for {what}, percent";
    add_discount = "Add discount";
    remove_discount(what) = "Remove the discount for {what}";
    undo_discount(what) = "Set the discount for {what}";
    undo_no_discount(what) = "Remove the discount for {what}";
}
