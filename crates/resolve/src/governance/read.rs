//! Reads and checks the governance section of a document.

use rustc_hash::{FxHashMap, FxHashSet};

use billfold_billing::calendar::Moment;
use billfold_billing::organization::{AccountIndex, Organization};
use billfold_organizations::alerts::Alert;
use billfold_organizations::lifecycle::{
    FULL_AWS_ACCESS, FeatureSet, History, Invitation, InvitationState, Member, Membership, Node,
    OrganizationState, Quotas, Upgrade,
};
use billfold_organizations::policies::{Policies, Policy};

use super::GovernedOrganization;
use crate::accounts;
use crate::ids::{Ids, unknown};
use billfold_scenario::document::{self, Document, Governance, Id, Time};
use billfold_scenario::policy;
use billfold_scenario::{ErrorKind, ScenarioError};

/// The path of the section in the file.
const PATH: &str = "governance";

/// Nodes with the ids of the policies attached to them.
type Attachments = Vec<(Node, Vec<String>)>;

impl GovernedOrganization {
    /// Reads and checks the organization of a document.
    ///
    /// # Errors
    /// The first thing that is wrong, in one line.
    pub fn of(document: &Document) -> Result<Self, ScenarioError> {
        let (billed, accounts) = accounts::organization(document)?;
        let settings = match &document.governance {
            Some(written) => written.read(PATH)?,
            None => Governance::default(),
        };
        let start = document.month.0.start();
        let reader = Reader {
            settings: &settings,
            accounts: &accounts,
            start,
        };
        let policies = reader.policies()?;
        let history = reader.history(&billed, &policies)?;
        let alerts = reader.alerts()?;
        if let Some(trail) = &settings.trail {
            reader.trail(trail)?;
        }
        let practice = &settings.good_practice;
        reader.check_accounts(&practice.root_mfa, "goodPractice.rootMfa")?;
        reader.check_accounts(&practice.strong_passwords, "goodPractice.strongPasswords")?;
        Ok(Self {
            organization: OrganizationState::restore(&billed, start, history),
            policies: Policies::new(policies),
            alerts,
            settings,
            start,
        })
    }
}

/// Reads the parts of the section.
struct Reader<'r> {
    settings: &'r Governance,
    accounts: &'r Ids<'r, AccountIndex>,
    start: Moment,
}

fn error(path: impl AsRef<str>, kind: ErrorKind) -> ScenarioError {
    ScenarioError::new(path.as_ref(), kind).below(PATH)
}

/// Refuses the second of two elements with one key.
fn once<'i>(
    seen: &mut FxHashMap<&'i str, usize>,
    key: &'i str,
    at: usize,
    twice: impl FnOnce(usize) -> ScenarioError,
) -> Result<(), ScenarioError> {
    match seen.insert(key, at) {
        None => Ok(()),
        Some(first) => Err(twice(first)),
    }
}

/// The second time that a value stands in a list.
fn repeated(path: impl AsRef<str>, value: &str, thing: &'static str) -> ScenarioError {
    let value = value.to_owned();
    error(path, ErrorKind::Repeated { value, thing })
}

/// Refuses an end that is before its start.
fn in_order(path: String, start: Time, end: Time) -> Result<(), ScenarioError> {
    match end < start {
        false => Ok(()),
        true => Err(error(
            path,
            ErrorKind::Before {
                end: end.to_string(),
                start: start.to_string(),
            },
        )),
    }
}

impl Reader<'_> {
    fn account(&self, id: &Id, path: &str) -> Result<AccountIndex, ScenarioError> {
        let path = || format!("{PATH}.{path}");
        self.accounts.find(id, "accounts", path)
    }

    fn check_accounts(&self, ids: &[Id], list: &str) -> Result<(), ScenarioError> {
        let mut seen = FxHashMap::default();
        for (index, id) in ids.iter().enumerate() {
            let path = format!("{list}[{index}]");
            self.account(id, &path)?;
            once(&mut seen, id, index, |_| repeated(path, id, "account"))?;
        }
        Ok(())
    }

    fn trail(&self, trail: &document::Trail) -> Result<(), ScenarioError> {
        self.check_accounts(&trail.accounts, "trail.accounts")?;
        let recorded: FxHashSet<&str> = trail.accounts.iter().map(|id| &**id).collect();
        for (account, _) in trail.single_region.iter() {
            if !recorded.contains(account.as_str()) {
                let list = format!("{PATH}.trail.accounts");
                let kind = unknown(account, list, &trail.accounts);
                return Err(error(format!("trail.singleRegion.{account}"), kind));
            }
        }
        Ok(())
    }

    fn policies(&self) -> Result<Vec<Policy>, ScenarioError> {
        let mut ids = FxHashMap::from_iter([(FULL_AWS_ACCESS, usize::MAX)]);
        let written = self.settings.policies.iter().enumerate();
        written
            .map(|(index, policy)| {
                let path = format!("policies[{index}]");
                once(&mut ids, &policy.id, index, |first| {
                    let id = policy.id.to_string();
                    let first = match first {
                        usize::MAX => "AWS's own policy".to_owned(),
                        first => format!("{PATH}.policies[{first}]"),
                    };
                    error(format!("{path}.id"), ErrorKind::RepeatedId { id, first })
                })?;
                let name = policy.name.as_deref().unwrap_or(&policy.id);
                policy::read(&policy.id, name, policy.content.text())
                    .map_err(|error| error.below(&format!("{PATH}.{path}.content")))
            })
            .collect()
    }

    fn history(
        &self,
        billed: &Organization,
        policies: &[Policy],
    ) -> Result<History, ScenarioError> {
        let settings = self.settings;
        let feature_set = settings.feature_set.into();
        if settings.service_control_policies && feature_set == FeatureSet::ConsolidatedBilling {
            let kind = ErrorKind::PoliciesNeedAllFeatures;
            return Err(error("serviceControlPolicies", kind));
        }
        let mut members = Vec::with_capacity(settings.members.len());
        let mut seen = FxHashMap::default();
        for (index, member) in settings.members.iter().enumerate() {
            let path = format!("members[{index}].account");
            self.account(&member.account, &path)?;
            once(&mut seen, &member.account, index, |_| {
                repeated(path, &member.account, "account")
            })?;
            if let (Some(since), Some(closed)) = (member.since, member.closed) {
                in_order(format!("members[{index}].closed"), since, closed)?;
            }
            members.push(Member {
                account: member.account.to_string(),
                joined: member.joined.into(),
                since: member.since.map_or(self.start, |since| since.0),
                signed_up: member.signed_up,
                closed: member.closed.map(|closed| closed.0),
            });
        }
        for (index, former) in settings.former_members.iter().enumerate() {
            in_order(format!("formerMembers[{index}].to"), former.from, former.to)?;
        }
        self.invitations()?;
        let past = settings.former_members.iter().map(|former| Membership {
            account: former.account.to_string(),
            from: former.from.0,
            ended: Some((former.to.0, former.ended.into())),
        });
        let invitations = settings.invitations.iter().map(|sent| Invitation {
            account: sent.account.to_string(),
            name: sent
                .name
                .clone()
                .unwrap_or_else(|| sent.account.to_string()),
            sent: sent.at.0,
            state: sent.state.into(),
            since: sent.since.unwrap_or(sent.at).0,
        });
        // An upgrade that is done leaves nothing behind.
        if settings.upgrade.is_some() && feature_set == FeatureSet::AllFeatures {
            let other = "featureSet allFeatures";
            return Err(error("upgrade", ErrorKind::GivenBeside { other }));
        }
        let approvals = settings.upgrade.iter().map(|upgrade| &upgrade.approvals);
        for (account, _) in approvals.flat_map(|approvals| approvals.iter()) {
            let path = || format!("{PATH}.upgrade.approvals.{account}");
            self.accounts.find(account, "accounts", path)?;
        }
        let upgrade = settings.upgrade.as_ref().map(|upgrade| Upgrade {
            began: upgrade.at.0,
            approvals: upgrade
                .approvals
                .iter()
                .map(|(account, said)| (account.clone(), (*said).into()))
                .collect(),
        });
        Ok(History {
            as_of: settings.as_of.map_or(self.start, |as_of| as_of.0),
            feature_set,
            marketplace: settings.marketplace.into(),
            quotas: settings.quotas.as_ref().map(|written| self.quotas(written)),
            members,
            past_memberships: past.collect(),
            invitations: invitations.collect(),
            upgrade,
            attachments: self.attachments(billed, policies)?,
        })
    }

    /// An account has at most one open invitation, and none as a member (rule 12.1).
    fn invitations(&self) -> Result<(), ScenarioError> {
        let mut open = FxHashMap::default();
        for (index, sent) in self.settings.invitations.iter().enumerate() {
            let path = |field: &str| format!("invitations[{index}].{field}");
            if let Some(since) = sent.since {
                in_order(path("since"), sent.at, since)?;
            }
            if InvitationState::from(sent.state) != InvitationState::Open {
                continue;
            }
            let account = || sent.account.to_string();
            once(&mut open, &sent.account, index, |first| {
                let kind = ErrorKind::InvitedTwice {
                    account: account(),
                    first: format!("{PATH}.invitations[{first}]"),
                };
                error(path("account"), kind)
            })?;
            if self.accounts.contains(&sent.account) {
                let account = account();
                return Err(error(path("account"), ErrorKind::InvitedMember { account }));
            }
        }
        Ok(())
    }

    fn quotas(&self, written: &document::Quotas) -> Quotas {
        let defaults = Quotas::in_force(self.start);
        Quotas {
            accounts: written.accounts.unwrap_or(defaults.accounts),
            invitations_per_day: written
                .invitations_per_day
                .unwrap_or(defaults.invitations_per_day),
            units: written.units.unwrap_or(defaults.units),
            unit_depth: written.unit_depth.unwrap_or(defaults.unit_depth),
            policies_per_node: written
                .policies_per_node
                .unwrap_or(defaults.policies_per_node),
            policy_characters: written
                .policy_characters
                .unwrap_or(defaults.policy_characters),
            days_before_removal: written
                .days_before_removal
                .unwrap_or(defaults.days_before_removal),
        }
    }

    fn attachments(
        &self,
        billed: &Organization,
        policies: &[Policy],
    ) -> Result<Option<Attachments>, ScenarioError> {
        let written = &self.settings.attachments;
        if !self.settings.service_control_policies {
            return match written.is_empty() {
                true => Ok(None),
                false => Err(error("attachments", ErrorKind::PoliciesNotEnabled)),
            };
        }
        let units: FxHashSet<&str> = billed.units.iter().map(|unit| &*unit.id).collect();
        let own = policies.iter().map(|policy| &*policy.id);
        let known: FxHashSet<&str> = own.chain([FULL_AWS_ACCESS]).collect();
        let mut nodes = FxHashMap::default();
        let mut attached = Vec::with_capacity(written.len());
        for (index, one) in written.iter().enumerate() {
            let path = format!("attachments[{index}]");
            let node = match (&one.unit, &one.account) {
                (None, None) => Node::Root,
                (Some(unit), None) if units.contains(&**unit) => Node::Unit(unit.to_string()),
                (Some(unit), None) => {
                    let list = "organization.units".to_owned();
                    let ids = billed.units.iter().map(|unit| &*unit.id);
                    let kind = unknown(unit, list, ids);
                    return Err(error(format!("{path}.unit"), kind));
                }
                (None, Some(account)) => {
                    self.account(account, &format!("{path}.account"))?;
                    Node::Account(account.to_string())
                }
                (Some(_), Some(_)) => {
                    let fields = ["unit", "account"];
                    let one_is_needed = false;
                    let kind = ErrorKind::BothGiven {
                        fields,
                        one_is_needed,
                    };
                    return Err(error(path, kind));
                }
            };
            let key = (one.unit.as_deref(), one.account.as_deref());
            if let Some(first) = nodes.insert(key, index) {
                let first = format!("{PATH}.attachments[{first}]");
                return Err(error(path, ErrorKind::RepeatedNode { first }));
            }
            if one.policies.is_empty() {
                let expected = "one policy, as every node has";
                let kind = ErrorKind::EmptyList { expected };
                return Err(error(format!("{path}.policies"), kind));
            }
            let mut seen = FxHashMap::default();
            for (position, id) in one.policies.iter().enumerate() {
                let path = format!("{path}.policies[{position}]");
                if !known.contains(&**id) {
                    let list = format!("{PATH}.policies");
                    let own = policies.iter().map(|policy| &*policy.id);
                    let kind = unknown(id, list, own.chain([FULL_AWS_ACCESS]));
                    return Err(error(path, kind));
                }
                once(&mut seen, id, position, |_| repeated(path, id, "policy"))?;
            }
            let ids = one.policies.iter().map(ToString::to_string);
            attached.push((node, ids.collect()));
        }
        Ok(Some(attached))
    }

    fn alerts(&self) -> Result<Vec<Alert>, ScenarioError> {
        // Alarms of one name are told apart by account and threshold, as in what is pasted.
        let mut seen = FxHashSet::default();
        for (index, alert) in self.settings.alerts.iter().enumerate() {
            let key = (&alert.name, &alert.account, &alert.threshold);
            if !seen.insert(key) {
                return Err(repeated(
                    format!("alerts[{index}].name"),
                    &alert.name,
                    "alarm",
                ));
            }
        }
        let alerts = self.settings.alerts.iter().enumerate();
        alerts
            .map(|(index, alert)| {
                let account = alert.account.as_ref();
                let account = account
                    .map(|account| self.account(account, &format!("alerts[{index}].account")));
                Ok(Alert {
                    name: alert.name.to_string(),
                    account: account.transpose()?,
                    threshold: alert.threshold.value(),
                })
            })
            .collect()
    }
}
