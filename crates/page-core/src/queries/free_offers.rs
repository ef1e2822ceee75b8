//! Free offers of an account's first twelve months: for whom they are in force, and for whom over.
//! On one bill the creation date of the management account decides (rule 6.2).

use billfold_billing::Scenario;
use billfold_billing::calendar::Moment;
use billfold_billing::catalogue::{FreeAllowance, FreePeriod};
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::{OfferStanding, offer_standing};
use billfold_messages::texts;
use billfold_scenario::document::Id;

use super::names;

/// For whom an offer of the scenario counts: on one bill, then alone. None for an offer that always
/// counts.
pub fn for_whom(scenario: &Scenario, id: &str) -> Option<String> {
    let offer = scenario.prices.free.iter().find(|offer| offer.id == id)?;
    if offer.period == FreePeriod::Always {
        return None;
    }
    let organization = &scenario.organization;
    let payer = names::account(scenario, organization.management);
    let together = together(offer_standing(scenario, offer, organization.management));
    let mut sentences = vec![together(&payer)];
    for (standing, template) in ALONE {
        let accounts = organization.accounts.indices();
        let accounts: Vec<AccountIndex> = accounts
            .filter(|account| offer_standing(scenario, offer, *account) == standing)
            .collect();
        if !accounts.is_empty() {
            sentences.push(template(&names::few_accounts(scenario, &accounts)));
        }
    }
    Some(sentences.join(" "))
}

/// What the creation date of an account means for the offers of its first twelve months, and
/// whether it decides for the whole organization.
pub fn offers_of_account(scenario: &Scenario, id: &Id) -> Option<String> {
    let organization = &scenario.organization;
    let mut accounts = organization.accounts.iter_enumerated();
    let (account, found) = accounts.find(|(_, account)| account.id == **id)?;
    let offers = scenario.prices.free.iter();
    let mut offers = offers.filter(|offer| offer.period == FreePeriod::TwelveMonths);
    let offer: &FreeAllowance = offers.next()?;
    let end = found.created.map(|created| day(created.plus_years(1)));
    let words = match (offer_standing(scenario, offer, account), end) {
        (OfferStanding::InForce, Some(end)) => texts::own_prices::offers_until(&end),
        (OfferStanding::Over, Some(end)) => texts::own_prices::offers_over_since(&end),
        (OfferStanding::NotYet, _) => texts::own_prices::offers_not_yet().to_owned(),
        (OfferStanding::CreditModel, _) => texts::own_prices::offers_credit_model().to_owned(),
        _ => texts::own_prices::offers_no_date().to_owned(),
    };
    let whose = match account == organization.management {
        true => texts::own_prices::offers_of_payer(),
        false => texts::own_prices::offers_of_member(),
    };
    Some([&words, " ", whose].concat())
}

type Template = fn(&str) -> String;

/// What is said of the accounts whose own date has an offer so.
const ALONE: [(OfferStanding, Template); 4] = [
    (OfferStanding::InForce, texts::own_prices::alone_in_force),
    (OfferStanding::Over, texts::own_prices::alone_over),
    (OfferStanding::NotYet, texts::own_prices::alone_not_yet),
    (OfferStanding::NoDate, texts::own_prices::alone_no_date),
];

fn together(standing: OfferStanding) -> Template {
    match standing {
        OfferStanding::InForce => texts::own_prices::together_in_force,
        OfferStanding::Over => texts::own_prices::together_over,
        OfferStanding::NotYet => texts::own_prices::together_not_yet,
        OfferStanding::NoDate => texts::own_prices::together_no_date,
        OfferStanding::CreditModel => |_| texts::own_prices::offers_credit_model().to_owned(),
    }
}

/// The date of a moment.
fn day(moment: Moment) -> String {
    let text = moment.to_string();
    text.split('T').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::set_created;
    use crate::test_support::{document, edited, open, value};
    use crate::workspace::{PriceList, Workspace};

    /// An offer of twelve months; Bob pays since 2020, Susan began in June, Eve has no date.
    fn workspace() -> Workspace {
        open(
            document(
                r#"{
                "version": 1, "month": "2026-11",
                "organization": { "managementAccount": "111111111111" },
                "accounts": [
                    { "id": "111111111111", "name": "Bob", "created": "2020-01-01" },
                    { "id": "222222222222", "name": "Susan", "created": "2026-06-01" },
                    { "id": "333333333333", "name": "Eve" }
                ],
                "prices": { "metered": [{
                    "service": "Own", "region": "us-east-1", "usageType": "Units", "unit": "unit",
                    "tiers": [{ "rate": "1" }]
                }] },
                "freeTier": [{
                    "id": "units", "quantity": "100", "period": "twelveMonths",
                    "appliesTo": [{ "service": "Own", "usageType": "Units" }]
                }],
                "usage": { "metered": [{
                    "id": "susan", "account": "222222222222", "service": "Own",
                    "region": "us-east-1", "usageType": "Units", "quantity": "50"
                }] }
            }"#,
            ),
            PriceList::Unavailable,
        )
    }

    #[test]
    fn an_offer_says_for_whom_it_is_over() {
        assert_eq!(
            for_whom(&workspace().outcome.scenario, "units").as_deref(),
            Some(
                "Over on one bill, by Bob’s creation date. Alone in force for Susan. Alone over for \
                 Bob. Alone not granted without a creation date: Eve."
            )
        );
    }

    #[test]
    fn an_account_says_until_when_it_has_offers() {
        let workspace = workspace();
        let said = |id| offers_of_account(&workspace.outcome.scenario, &value(id)).expect("words");
        let susan = said("222222222222");
        assert!(susan.contains("in force until 2027-06-01"), "{susan}");
        let bob = said("111111111111");
        assert!(bob.contains("over since 2021-01-01"), "{bob}");
        assert!(bob.ends_with(texts::own_prices::offers_of_payer()), "{bob}");
    }

    #[test]
    fn a_new_date_of_the_payer_brings_the_offer_back() {
        let workspace = workspace();
        let edit = set_created("111111111111", Some(value("2026-02-01")), "Bob");
        let after = edited(&workspace, edit);
        let said = for_whom(&after.outcome.scenario, "units").expect("words");
        assert!(said.starts_with("In force on one bill"), "{said}");
        // Susan's 50 units are free now.
        assert!(after.outcome.comparison.consolidated.bill.total.is_zero());
        assert!(
            !workspace
                .outcome
                .comparison
                .consolidated
                .bill
                .total
                .is_zero()
        );
    }
}
