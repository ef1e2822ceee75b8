//! Organizations of the sizes that the budgets name. Every figure is computed from its index, so
//! that each run measures the same work.

use billfold_billing::calendar::{ProfileIndex, WeeklyPlan, ZoneOffsets};
use billfold_billing::catalogue::{
    FreeUnits, InstanceKind, InstancePrice, InstancePriceIndex, InstanceType, MeteredPrice,
    MeteredPriceIndex, OfferingClass, PaymentOption, PlanRate, PlanType, Provenance, Scope, Term,
    Tier, TierLadder,
};
use billfold_billing::commitments::{Commitments, ReservedInstances, SavingsPlan};
use billfold_billing::credits::Credit;
use billfold_billing::organization::{Account, AccountIndex, Organization, SharingMode};
use billfold_billing::usage::{InstanceAmount, InstanceUsage, MeteredUsage};
use billfold_billing::{Exact, Scenario};

const USAGE_TYPES: usize = 100;
const SIZES: [&str; 5] = ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge"];
const FAMILIES: [&str; 4] = ["m5", "c5", "r5", "m6i"];

/// `lines` metered usage lines over `accounts` accounts and a hundred tiered usage types.
pub fn metered(accounts: usize, lines: usize) -> Scenario {
    let mut scenario = empty(accounts);
    scenario.prices.metered = (0..USAGE_TYPES).map(metered_price).collect();
    scenario.usage.metered = (0..lines)
        .map(|line| MeteredUsage {
            id: format!("line-{line}").into(),
            account: AccountIndex::new((line * 7_919) % accounts),
            price: MeteredPriceIndex::new((line * 104_729) % USAGE_TYPES),
            quantity: Exact::from_scaled(1_000_003 + (line as i128 * 7_907) % 999_983, 3),
            profile: ProfileIndex::ALWAYS,
            tags: Vec::new(),
        })
        .collect();
    scenario
}

/// `types` instance lines in every account, each on one of `profiles` weekly plans or always on.
/// `owned` commitments, half Reserved Instances and half Savings Plans, are spread over accounts.
pub fn commitments(accounts: usize, types: usize, profiles: usize, owned: usize) -> Scenario {
    let mut scenario = empty(accounts);
    let month = scenario.month;
    scenario.profiles.extend((0..profiles).map(|index| {
        let plan: WeeklyPlan = format!("Mon-Fri {}-{}", 6 + index % 4, 14 + index % 8)
            .parse()
            .expect("a plan");
        plan.profile(month, &ZoneOffsets::utc())
    }));
    scenario.prices.instances = (0..types).map(instance_price).collect();
    scenario.usage.instances = (0..accounts * types)
        .map(|line| InstanceUsage {
            id: format!("line-{line}").into(),
            account: AccountIndex::new(line / types),
            price: InstancePriceIndex::new(line % types),
            zone: None,
            amount: InstanceAmount::Count(Exact::from(1 + (line as u64 * 31) % 5)),
            profile: ProfileIndex::new((line * 17) % (profiles + 1)),
            tags: Vec::new(),
        })
        .collect();
    let reserved = (0..owned / 2).map(|index| ReservedInstances {
        id: format!("reserved-{index}"),
        owner: AccountIndex::new((index * 37) % accounts),
        kind: scenario.prices.instances[InstancePriceIndex::new(index % types)]
            .kind
            .clone(),
        zone: None,
        count: 4,
        class: OfferingClass::Standard,
        term: Term::OneYear,
        payment: PaymentOption::NoUpfront,
        upfront: Exact::ZERO,
        hourly: Exact::from_scaled(6, 2),
        start: None,
        active: ProfileIndex::ALWAYS,
        provenance: Provenance::default(),
    });
    let plans = (0..owned / 2).map(|index| SavingsPlan {
        id: format!("plan-{index}"),
        owner: AccountIndex::new((index * 41) % accounts),
        plan_type: PlanType::Compute,
        family: None,
        commitment: Exact::from(2),
        term: Term::OneYear,
        payment: PaymentOption::NoUpfront,
        start: None,
        active: ProfileIndex::ALWAYS,
    });
    scenario.commitments = Commitments {
        reserved: reserved.collect(),
        plans: plans.collect(),
    };
    scenario
}

/// A credit in every account, over two metered lines in each. It pays its account's charges and some
/// of another's.
pub fn credits(accounts: usize) -> Scenario {
    let mut scenario = metered(accounts, 2 * accounts);
    let credit = |account: AccountIndex| Credit {
        id: format!("credit-{}", account.index()),
        name: format!("Credit {}", account.index()),
        owner: account,
        amount: Exact::from(20 + account.index() as u64 % 61),
        expires: scenario.month.end(),
        issued: None,
        services: Vec::new(),
    };
    let accounts = scenario.organization.accounts.indices();
    scenario.credits = accounts.map(credit).collect();
    scenario
}

/// A sharing group of every two accounts, one of which owns a commitment.
pub fn sharing_groups(accounts: usize) -> Scenario {
    let mut scenario = commitments(accounts, 2, 3, accounts / 2);
    scenario.organization.sharing_mode = SharingMode::PrioritizedGroup;
    for (index, account) in scenario.organization.accounts.iter_mut().enumerate() {
        account.sharing.group = Some(format!("group-{}", index / 2));
    }
    scenario
}

fn empty(accounts: usize) -> Scenario {
    let month = "2026-12".parse().expect("a month");
    let account =
        |index: usize| Account::new(&format!("1{index:011}"), &format!("Account {index}"));
    let organization = Organization::new((0..accounts).map(account));
    Scenario::new(month, "USD", organization)
}

fn metered_price(index: usize) -> MeteredPrice {
    let tier = |up_to: Option<u64>, rate: i128| Tier {
        up_to: up_to.map(Exact::from),
        rate: Exact::from_scaled(rate, 4),
    };
    let tiers = vec![
        tier(Some(51_200), 230),
        tier(Some(512_000), 220),
        tier(None, 210),
    ];
    MeteredPrice {
        service: "AmazonS3".to_owned(),
        region: "us-east-1".to_owned(),
        usage_type: format!("Type-{index}"),
        name: format!("Type {index}"),
        unit: "GB-Mo".to_owned(),
        ladder: TierLadder::new(tiers).expect("a ladder"),
        scope: Scope::Organization,
        pool: None,
        free_units: FreeUnits::default(),
        plan_rates: Vec::new(),
        provenance: Provenance::default(),
    }
}

fn instance_price(index: usize) -> InstancePrice {
    let size = SIZES[index % SIZES.len()];
    let name = format!("{}.{size}", FAMILIES[index / SIZES.len() % FAMILIES.len()]);
    let on_demand = Exact::from_scaled(96 << (index % SIZES.len()), 3);
    InstancePrice {
        kind: InstanceKind {
            service: "AmazonEC2".to_owned(),
            region: "us-east-1".to_owned(),
            instance_type: InstanceType::new(&name).expect("a type"),
            platform: "Linux/UNIX".to_owned(),
            tenancy: "default".to_owned(),
        },
        on_demand,
        plan_rates: vec![PlanRate {
            plan_type: PlanType::Compute,
            term: None,
            payment: None,
            plan: None,
            rate: on_demand.fraction(70 + index as u64 % 7, 100),
        }],
        provenance: Provenance::default(),
    }
}
