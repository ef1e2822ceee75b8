//! Why commitments of small organizations are idle. The reasons follow from the rules that they name.

use billfold_billing::comparison::compare;
use billfold_billing::explanation::{Explanation, Figures, explain};
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;

/// What is unlike the usual organization: a regional reservation `idle` of Ann's for a c4.large, and
/// a c4.large `web` of Ben's, both in us-east-1 all month.
#[derive(Default)]
struct Case {
    reserved: &'static str,
    plan: &'static str,
    usage: &'static str,
    usage_type: &'static str,
    price: &'static str,
    ann: &'static str,
    ben: &'static str,
    mode: &'static str,
    side: &'static str,
}

impl Case {
    fn file(&self) -> String {
        let or = |own: &'static str, usual: &'static str| if own.is_empty() { usual } else { own };
        let commitments = match self.plan {
            "" => format!(
                r#""reservedInstances":[{{"id":"idle","account":"ann",{}}}]"#,
                or(
                    self.reserved,
                    r#""region":"us-east-1","instanceType":"c4.large""#
                )
            ),
            plan => format!(
                r#""savingsPlans":[{{"id":"idle","account":"ann","commitment":"1",{plan}}}]"#
            ),
        };
        let kind = or(
            self.usage_type,
            r#""region":"us-east-1","instanceType":"c4.large""#,
        );
        let usage = match self.usage {
            "none" => String::new(),
            usage => format!(
                r#"{{"id":"web","account":"ben",{kind},{}}}"#,
                or(usage, r#""count":1"#)
            ),
        };
        format!(
            r#"{{"version":1,"name":"idle","month":"2026-11",
            "organization":{{"managementAccount":"payer"{}}},
            "accounts":[{{"id":"payer","name":"Payer"}},{{"id":"ann","name":"Ann"{}}},{{"id":"ben","name":"Ben"{}}}],
            "prices":{{"instances":[{{{kind},"onDemand":"0.10"{}}}]}},
            "usage":{{"instances":[{usage}]}},"commitments":{{{commitments}}}}}"#,
            self.mode, self.ann, self.ben, self.price
        )
    }

    /// The derivation of a measure of the commitment.
    fn derivation(&self, measure: &str) -> Explanation {
        let document = Document::from_json(self.file()).expect("a document");
        let scenario = open(&document, &UtcOnly).expect("a scenario").scenario;
        let comparison = compare(&scenario);
        let figures = Figures::new(&scenario, &comparison);
        let side = if self.side.is_empty() {
            "consolidated"
        } else {
            self.side
        };
        let id = format!("{side}/commitment/idle/{measure}");
        let explanation = explain(&figures, figures.find(&id).expect("a figure"));
        assert!(explanation.holds());
        explanation
    }

    fn check(self, words: &str, rule: &str) {
        let unused = self.derivation("unused");
        let said = crate::english::words(&unused.message);
        assert_eq!(
            (&*said, unused.rule),
            (&*format!("not used: {words}"), Some(rule))
        );
    }
}

#[test]
fn a_zonal_reservation_beside_a_larger_size() {
    let zonal = || Case {
        reserved: r#""region":"us-east-1","instanceType":"c4.large","availabilityZone":"us-east-1a""#,
        usage_type: r#""region":"us-east-1","instanceType":"c4.2xlarge""#,
        usage: r#""count":1,"availabilityZone":"us-east-1a""#,
        ..Case::default()
    };
    let words =
        "as it is zonal, it covers its own size only, c4.large, and web of Ben is c4.2xlarge";
    zonal().check(words, "4.8");
    let used = zonal().derivation("used");
    let said = crate::english::words(&used.message);
    assert_eq!(
        (&*said, used.rule),
        (&*format!("used: {words}"), Some("4.8"))
    );
}

#[test]
fn what_the_usage_is() {
    let usage = |usage_type| Case {
        usage_type,
        ..Case::default()
    };
    Case {
        usage: "none",
        ..Case::default()
    }
    .check("nothing runs that it could cover", "4.7");
    usage(r#""region":"eu-west-1","instanceType":"c4.large""#).check(
        "it holds in us-east-1, and web of Ben runs in eu-west-1",
        "4.8",
    );
    usage(r#""region":"us-east-1","instanceType":"c5.large""#).check(
        "it is for the family c4, and web of Ben is c5.large",
        "4.10",
    );
    usage(r#""region":"us-east-1","instanceType":"c4.large","platform":"Windows""#)
        .check("it is for Linux/UNIX, and web of Ben runs Windows", "4.8");
    usage(r#""region":"us-east-1","instanceType":"c4.large","tenancy":"dedicated""#).check(
        "it is for default tenancy, and web of Ben has dedicated tenancy",
        "4.8",
    );
}

#[test]
fn sizes_without_flexibility() {
    Case {
        reserved: r#""region":"us-east-1","instanceType":"c4.large","platform":"Windows""#,
        usage_type: r#""region":"us-east-1","instanceType":"c4.xlarge","platform":"Windows""#,
        ..Case::default()
    }
    .check(
        "as its platform is not Linux/UNIX, it covers its own size only, c4.large, and web of Ben is c4.xlarge",
        "4.9",
    );
    Case {
        reserved: r#""region":"us-east-1","instanceType":"c4.large","tenancy":"dedicated""#,
        usage_type: r#""region":"us-east-1","instanceType":"c4.xlarge","tenancy":"dedicated""#,
        ..Case::default()
    }
    .check(
        "as its tenancy is not the default, it covers its own size only, c4.large, and web of Ben is c4.xlarge",
        "4.9",
    );
    Case {
        reserved: r#""region":"us-east-1","instanceType":"g5.xlarge""#,
        usage_type: r#""region":"us-east-1","instanceType":"g5.2xlarge""#,
        ..Case::default()
    }
    .check(
        "as its family has no size flexibility, it covers its own size only, g5.xlarge, and web of Ben is g5.2xlarge",
        "4.9",
    );
}

#[test]
fn zones() {
    let zonal = |usage| Case {
        reserved: r#""region":"us-east-1","instanceType":"c4.large","availabilityZone":"us-east-1a""#,
        usage,
        ..Case::default()
    };
    zonal(r#""count":1,"availabilityZone":"us-east-1b""#).check(
        "it is for the zone us-east-1a, and web of Ben runs in us-east-1b",
        "4.8",
    );
    zonal(r#""count":1"#).check(
        "it is for the zone us-east-1a, and web of Ben names no zone",
        "4.8",
    );
}

#[test]
fn who_may_use_it() {
    Case {
        side: "separate",
        ..Case::default()
    }
    .check(
        "on separate bills it covers Ann's usage only, and web is Ben's",
        "2.2",
    );
    Case {
        ann: r#","sharing":{"reservedInstances":false}"#,
        ..Case::default()
    }
    .check(
        "sharing is off for Ann, which owns it, and web is Ben's",
        "7.2",
    );
    Case {
        ben: r#","sharing":{"reservedInstances":false}"#,
        ..Case::default()
    }
    .check("sharing is off for Ben, which uses web", "7.2");
    let groups = |ann, ben| Case {
        ann,
        ben,
        mode: r#","sharingMode":"restrictedGroup""#,
        ..Case::default()
    };
    groups(
        r#","sharing":{"group":"shop"}"#,
        r#","sharing":{"group":"lab"}"#,
    )
    .check(
        "only the group shop shares it, and Ben, which uses web, is in lab",
        "7.4",
    );
    groups("", r#","sharing":{"group":"lab"}"#).check(
        "only groups share, Ann, which owns it, is in none, and web is Ben's",
        "16.2",
    );
    groups(r#","sharing":{"group":"shop"}"#, "").check(
        "only groups share, and Ben, which uses web, is in none",
        "16.2",
    );
}

#[test]
fn hours_and_enough() {
    Case {
        usage: r#""count":2,"hours":{"intervals":[{"from":"2026-11-01T00:00:00Z","to":"2026-11-02T00:00:00Z"}]}"#,
        ..Case::default()
    }
    .check(
        "in some hours less runs than it could cover; web of Ben is left to pay in others",
        "4.7",
    );
    Case {
        reserved: r#""region":"us-east-1","instanceType":"c4.large","count":2"#,
        ..Case::default()
    }
    .check("all usage that it could cover is covered", "4.7");
}

#[test]
fn plans() {
    let plan = |plan, price| Case {
        plan,
        price,
        ..Case::default()
    };
    let rates = r#","savingsPlanRates":[{"type":"ec2Instance","rate":"0.06"},{"type":"compute","term":"3yr","rate":"0.07"}]"#;
    let of_family = r#""type":"ec2Instance","region":"us-east-1","family":"m5""#;
    plan(of_family, rates).check("it is for the family m5, and web of Ben is c4.large", "5.8");
    plan(
        r#""type":"ec2Instance","region":"eu-west-1","family":"c4""#,
        rates,
    )
    .check(
        "it holds in eu-west-1, and web of Ben runs in us-east-1",
        "5.8",
    );
    plan(r#""type":"compute""#, rates).check(
        "no rate of its type, term and payment option is known for web of Ben",
        "5.4",
    );
    plan(r#""type":"compute","term":"3yr""#, rates)
        .check("all usage that it could cover is covered", "5.1");
    Case {
        usage: "none",
        ..plan(of_family, rates)
    }
    .check("nothing runs that it could cover", "5.1");
    Case {
        ann: r#","sharing":{"savingsPlans":false}"#,
        ..plan(r#""type":"compute","term":"3yr""#, rates)
    }
    .check(
        "sharing is off for Ann, which owns it, and web is Ben's",
        "7.2",
    );
}
