//! How bills are laid out.

use super::*;
use crate::edits::{Ids, set_quantity, tag_lines};
use crate::test_support::{
    account as account_index, bob_and_susan, edited, shop, shop_with_prices, value,
};
use billfold_billing::bill::Dimension;

fn lines(table: &Table) -> Vec<&BillLine> {
    let regions = table.sections.iter().flat_map(|section| &section.regions);
    regions.flat_map(|region| &region.lines).collect()
}

#[test]
fn a_bill_has_a_line_for_each_rate() {
    let table = table(&bob_and_susan(), Whose::All, false);
    let rates: Vec<String> = lines(&table)
        .iter()
        .map(|line| line.rate.to_string())
        .collect();
    assert_eq!(rates, ["0.17", "0.13"]);
    assert_eq!(table.total.to_string(), "2007.04");
}

#[test]
fn sections_are_services_and_regions_with_their_totals() {
    let table = table(&shop_with_prices(), Whose::All, false);
    let names: Vec<&str> = table
        .sections
        .iter()
        .map(|section| &*section.service)
        .collect();
    // By their codes; no list has a name for the last.
    assert_eq!(names, ["Amazon EC2", "Amazon S3", "ComputeSavingsPlans"]);
    assert_eq!(table.sections[1].regions[0].region, "US East (N. Virginia)");
    let sum: Exact = table
        .sections
        .iter()
        .map(|section| Exact::from(section.total))
        .sum();
    assert_eq!(sum, table.total);
}

#[test]
fn an_account_alone_pays_its_own_tiers() {
    let table = table(&bob_and_susan(), Whose::Alone(account_index(0)), false);
    assert_eq!(table.total.to_string(), "1392.64");
    assert!(table.title.contains("Bob"), "{}", table.title);
}

#[test]
fn a_part_is_the_accounts_share_of_the_common_rates() {
    // Two thirds of each line: of 1,740.80 they are 1,160.53, of 266.24 they are 177.49.
    let table = table(&bob_and_susan(), Whose::Part(account_index(0)), false);
    assert_eq!(table.total.to_string(), "1338.02");
}

#[test]
fn average_rates_are_one_line_an_item() {
    let table = table(&bob_and_susan(), Whose::All, true);
    assert_eq!(lines(&table).len(), 1);
    assert_eq!(table.total.to_string(), "2007.04");
}

#[test]
fn an_account_alone_has_no_average_rates() {
    let workspace = bob_and_susan();
    assert_eq!(
        table(&workspace, Whose::Alone(account_index(0)), true),
        table(&workspace, Whose::Alone(account_index(0)), false)
    );
}

#[test]
fn the_consolidated_bill_names_whose_commitments_cover_usage() {
    let table = table(&shop(), Whose::All, false);
    let owners: Vec<&str> = lines(&table)
        .iter()
        .filter_map(|line| line.owners.as_deref())
        .collect();
    assert!(
        owners.contains(&"Susan") && owners.contains(&"Bob"),
        "{owners:?}"
    );
}

#[test]
fn a_bill_of_one_account_names_nobody_else() {
    let table = table(&shop(), Whose::Alone(account_index(1)), false);
    assert!(lines(&table).iter().all(|line| line.owners.is_none()));
}

#[test]
fn costs_are_grouped_by_account() {
    let rows = groups(&bob_and_susan(), &Dimension::Account);
    let named: Vec<_> = rows
        .iter()
        .map(|row| (row.name.as_str(), row.cents.to_string()))
        .collect();
    assert_eq!(
        named,
        [
            ("Bob", "1338.02".to_owned()),
            ("Susan", "669.02".to_owned())
        ]
    );
    let colours = rows.iter().map(|row| row.colour);
    assert_eq!(colours.collect::<Vec<_>>(), [Some(0), Some(1)]);
}

#[test]
fn costs_are_grouped_by_service_and_region_with_their_names() {
    let shop = shop_with_prices();
    let services = groups(&shop, &Dimension::Service);
    assert!(services.iter().any(|row| row.name == "Amazon S3"));
    let regions = groups(&shop, &Dimension::Region);
    let names: Vec<&str> = regions.iter().map(|row| &*row.name).collect();
    // The Savings Plan's fee is of no Region.
    assert_eq!(names, ["US East (N. Virginia)", texts::bill::no_group()]);
}

#[test]
fn groups_begin_with_the_largest_and_say_their_part() {
    // Susan, whom the document has second, with the larger part: 8 of 12 TB.
    let set = |id, quantity| set_quantity(id, value(quantity), Some(value("TB")), "transfer");
    let workspace = edited(&bob_and_susan(), set("bob-transfer", "4"));
    let workspace = edited(&workspace, set("susan-transfer", "8"));
    let rows = groups(&workspace, &Dimension::Account);
    let shown: Vec<(&str, &str)> = rows.iter().map(|row| (&*row.name, &*row.percent)).collect();
    assert_eq!(shown, [("Susan", "66.7%"), ("Bob", "33.3%")]);
}

#[test]
fn every_tag_is_a_dimension_once() {
    let names = |workspace: &Workspace| -> Vec<String> {
        dimensions(workspace)
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    };
    let shop = shop();
    assert_eq!(names(&shop).len(), 5);
    let ids = Ids::from(["eve-web".into()]).into();
    let tagged = edited(
        &shop,
        tag_lines(
            ids,
            "env".to_owned(),
            Some("test".to_owned()),
            String::new(),
        ),
    );
    assert_eq!(names(&tagged).len(), 5);
    let ids = Ids::from(["eve-web".into()]).into();
    let tagged = edited(
        &tagged,
        tag_lines(ids, "team".to_owned(), Some("a".to_owned()), String::new()),
    );
    assert_eq!(names(&tagged).len(), 6);
}

#[test]
fn usage_without_a_tag_is_a_group_too() {
    let rows = groups(&shop(), &Dimension::Tag("env".to_owned()));
    assert!(rows.iter().any(|row| row.name == "prod"));
    assert!(rows.iter().any(|row| row.name == texts::bill::no_group()));
}

#[test]
fn groups_add_up_to_the_bill() {
    let shop = shop();
    for (name, dimension) in dimensions(&shop) {
        let sum: rust_decimal::Decimal =
            groups(&shop, &dimension).iter().map(|row| row.cents).sum();
        assert_eq!(
            sum, shop.outcome.comparison.consolidated.bill.total,
            "{name}"
        );
    }
}
