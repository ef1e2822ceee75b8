//! What a document says of its organization, checked.

use std::collections::{BTreeMap, BTreeSet};

use billfold_billing::calendar::Moment;
use billfold_billing::organization as bill;
use billfold_organizations::alerts::Alert;
use billfold_organizations::lifecycle::{
    FULL_AWS_ACCESS, FeatureSet, History, Invitation, InvitationState, JoinMethod, Member,
    Membership, Node, OrganizationState, Quotas, Upgrade,
};
use billfold_organizations::policies::{Policies, Policy};
use billfold_organizations::practice::Checklist;
use billfold_organizations::trails::{RecordedRegions, Trail, TrailScope};

use crate::Ids;
use billfold_scenario::document::{self, Document, Governance, Id, below};
use billfold_scenario::policy;
use billfold_scenario::{FileError, shown};

/// The organization of a document as it lives, and what governs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Governed {
    /// The organization at its latest step.
    pub organization: OrganizationState,
    /// The library of policies.
    pub policies: Policies,
    /// Its alerts, in the document's order.
    pub alerts: Vec<Alert>,
    /// What stands in the file.
    pub settings: Governance,
    /// The month's first second: before it nothing is known.
    pub start: Moment,
}

/// Where the part of the file is.
const PLACE: &str = "governance";

/// Nodes and the policies attached to them.
type Attached = Vec<(Node, Vec<String>)>;

impl Governed {
    /// Reads and checks what a document says.
    ///
    /// # Errors
    /// The first thing that is wrong, in one line.
    pub fn of(document: &Document) -> Result<Self, FileError> {
        let (seen, accounts) = crate::organization(document)?;
        Self::seen(document, &seen, &accounts)
    }

    /// The same with the month's view of the organization at hand.
    pub(crate) fn seen(
        document: &Document,
        seen: &bill::Organization,
        accounts: &Ids<'_>,
    ) -> Result<Self, FileError> {
        let settings = match &document.governance {
            Some(written) => written.read(PLACE)?,
            None => Governance::default(),
        };
        let start = document.month.0.start();
        let reader = Reader {
            settings: &settings,
            accounts,
            start,
        };
        let policies = reader.policies()?;
        let memory = reader.memory(seen, &policies)?;
        let alerts = reader.alerts()?;
        if let Some(trail) = &settings.trail {
            reader.trail(trail)?;
        }
        let ticks = &settings.good_practice;
        reader.known(&ticks.root_mfa, "goodPractice.rootMfa")?;
        reader.known(&ticks.strong_passwords, "goodPractice.strongPasswords")?;
        Ok(Self {
            organization: OrganizationState::restore(seen, start, memory),
            policies: Policies::new(policies),
            alerts,
            settings,
            start,
        })
    }

    /// Whether an account accepted an invitation within what the scenario knows. An account that was
    /// there when the scenario began counts as invited (rule 12.1), but no step of its brought it.
    #[must_use]
    pub fn has_invited(&self) -> bool {
        let mut sent = self.organization.invitations().iter();
        // The accounts' dates alone would miss one that joined at the month's first second.
        sent.any(|sent| sent.state == InvitationState::Accepted)
            || self
                .organization
                .accounts()
                .iter()
                .any(|account| account.joined == JoinMethod::Invited && account.since != self.start)
    }

    /// The trail, if there is one.
    #[must_use]
    pub fn trail(&self) -> Option<Trail> {
        let trail = self.settings.trail.as_ref()?;
        Some(Trail {
            name: trail.name.to_string(),
            region: trail.region.to_string(),
            bucket: trail.bucket.to_string(),
            scope: match trail.organization_trail {
                true => TrailScope::Organization,
                false => TrailScope::Accounts(recorded(trail)),
            },
        })
    }

    /// The Regions that an account uses and of which no trail records anything.
    #[must_use]
    pub fn missed(&self, document: &Document, account: &str) -> Vec<String> {
        let Some(trail) = self.trail() else {
            return Vec::new();
        };
        let usage = &document.usage;
        let metered = usage.metered.iter();
        let metered = metered.map(|line| (&line.account, &line.region));
        let instances = usage.instances.iter();
        let instances = instances.map(|line| (&line.account, &line.region));
        let used = metered.chain(instances);
        let used = used.filter(|(owner, _)| ***owner == *account);
        let missed = trail.missed(account, used.map(|(_, region)| &**region));
        missed.into_iter().map(str::to_owned).collect()
    }

    /// What good practice turns on.
    #[must_use]
    pub fn ticks(&self, document: &Document) -> Checklist {
        let set = |ids: &[Id]| ids.iter().map(ToString::to_string).collect();
        let settings = &self.settings;
        let usage = &document.usage;
        let metered = usage.metered.iter().map(|line| &line.account);
        let instances = usage.instances.iter().map(|line| &line.account);
        // A single-Region trail leaves the others' logs out.
        let trail = self.trail();
        let all = |id: &&String| {
            let recorded = trail.as_ref().and_then(|trail| trail.recorded(id));
            recorded == Some(&RecordedRegions::All)
        };
        let accounts = self.organization.accounts().iter();
        let accounts = accounts.map(|account| &account.id);
        let logs_in_payer = accounts.filter(all).cloned().collect();
        let watched = settings.alerts.iter().map(|alert| &alert.account);
        Checklist {
            root_mfa: set(&settings.good_practice.root_mfa),
            strong_passwords: set(&settings.good_practice.strong_passwords),
            logs_in_payer,
            watched: watched
                .map(|account| account.as_ref().map(ToString::to_string))
                .collect(),
            with_usage: metered.chain(instances).map(ToString::to_string).collect(),
        }
    }
}

/// What the trails of accounts record.
fn recorded(trail: &document::Trail) -> BTreeMap<String, RecordedRegions> {
    let regions = |account: &Id| {
        let mut single = trail.single_region.iter();
        let one = single.find(|(key, _)| **key == **account);
        one.map_or(RecordedRegions::All, |(_, region)| {
            RecordedRegions::One(region.to_string())
        })
    };
    let accounts = trail.accounts.iter();
    accounts
        .map(|account| (account.to_string(), regions(account)))
        .collect()
}

struct Reader<'r> {
    settings: &'r Governance,
    accounts: &'r Ids<'r>,
    start: Moment,
}

fn error(path: impl AsRef<str>, message: impl Into<String>) -> FileError {
    below(PLACE, FileError::new(path.as_ref(), message))
}

impl Reader<'_> {
    fn account(&self, id: &Id, path: &str) -> Result<usize, FileError> {
        let path = || format!("{PLACE}.{path}");
        self.accounts.find(id, "accounts", path)
    }

    fn known(&self, ids: &[Id], list: &str) -> Result<(), FileError> {
        for (place, id) in ids.iter().enumerate() {
            self.account(id, &format!("{list}[{place}]"))?;
        }
        Ok(())
    }

    fn trail(&self, trail: &document::Trail) -> Result<(), FileError> {
        self.known(&trail.accounts, "trail.accounts")?;
        for (account, _) in trail.single_region.iter() {
            if !trail.accounts.iter().any(|one| **one == **account) {
                let path = format!("trail.singleRegion.{account}");
                let message = "not in governance.trail.accounts; expected an account from there";
                return Err(error(path, message));
            }
        }
        Ok(())
    }

    fn policies(&self) -> Result<Vec<Policy>, FileError> {
        let mut ids = BTreeSet::from([FULL_AWS_ACCESS]);
        let written = self.settings.policies.iter().enumerate();
        written
            .map(|(place, policy)| {
                let path = format!("policies[{place}]");
                if !ids.insert(&policy.id) {
                    let message = format!(
                        "{} is the id of another policy already; expected each id once",
                        shown(&policy.id)
                    );
                    return Err(error(format!("{path}.id"), message));
                }
                let name = policy.name.as_deref().unwrap_or(&policy.id);
                policy::read(&policy.id, name, policy.content.text())
                    .map_err(|fault| below(&format!("{PLACE}.{path}.content"), fault))
            })
            .collect()
    }

    fn memory(&self, seen: &bill::Organization, policies: &[Policy]) -> Result<History, FileError> {
        let settings = self.settings;
        let feature_set = settings.feature_set.into();
        if settings.service_control_policies && feature_set == FeatureSet::ConsolidatedBilling {
            let message = "true needs all features; expected false, or featureSet \"allFeatures\"";
            return Err(error("serviceControlPolicies", message));
        }
        let mut members = Vec::with_capacity(settings.members.len());
        for (place, member) in settings.members.iter().enumerate() {
            self.account(&member.account, &format!("members[{place}].account"))?;
            members.push(Member {
                account: member.account.to_string(),
                joined: member.joined.into(),
                since: member.since.map_or(self.start, |since| since.0),
                signed_up: member.signed_up,
                closed: member.closed.map(|closed| closed.0),
            });
        }
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
            quotas: settings.quotas.as_ref().map(|some| self.quotas(some)),
            members,
            past_memberships: past.collect(),
            invitations: invitations.collect(),
            upgrade,
            attachments: self.attachments(seen, policies)?,
        })
    }

    fn quotas(&self, some: &document::Quotas) -> Quotas {
        let usual = Quotas::in_force(self.start);
        Quotas {
            accounts: some.accounts.unwrap_or(usual.accounts),
            invitations_per_day: some
                .invitations_per_day
                .unwrap_or(usual.invitations_per_day),
            units: some.units.unwrap_or(usual.units),
            unit_depth: some.unit_depth.unwrap_or(usual.unit_depth),
            policies_per_node: some.policies_per_node.unwrap_or(usual.policies_per_node),
            policy_characters: some.policy_characters.unwrap_or(usual.policy_characters),
            days_before_removal: some
                .days_before_removal
                .unwrap_or(usual.days_before_removal),
        }
    }

    fn attachments(
        &self,
        seen: &bill::Organization,
        policies: &[Policy],
    ) -> Result<Option<Attached>, FileError> {
        let written = &self.settings.attachments;
        if !self.settings.service_control_policies {
            return match written.is_empty() {
                true => Ok(None),
                false => Err(error(
                    "attachments",
                    "given without policies; expected serviceControlPolicies true beside it",
                )),
            };
        }
        let mut attached = Vec::with_capacity(written.len());
        for (place, one) in written.iter().enumerate() {
            let path = format!("attachments[{place}]");
            let node = match (&one.unit, &one.account) {
                (None, None) => Node::Root,
                (Some(unit), None) if seen.units.iter().any(|known| known.id == **unit) => {
                    Node::Unit(unit.to_string())
                }
                (Some(unit), None) => {
                    let message = format!(
                        "{} is not in organization.units; expected an id from there",
                        shown(unit)
                    );
                    return Err(error(format!("{path}.unit"), message));
                }
                (None, Some(account)) => {
                    self.account(account, &format!("{path}.account"))?;
                    Node::Account(account.to_string())
                }
                (Some(_), Some(_)) => {
                    let message = "unit and account are both given; expected at most one of them";
                    return Err(error(path, message));
                }
            };
            if one.policies.is_empty() {
                let message = "empty; expected at least one policy, as every node has";
                return Err(error(format!("{path}.policies"), message));
            }
            for (at, id) in one.policies.iter().enumerate() {
                let known = policies.iter().any(|policy| policy.id == **id);
                if !known && **id != *FULL_AWS_ACCESS {
                    let message = format!(
                        "{} is not in governance.policies; expected an id from there or {}",
                        shown(id),
                        shown(FULL_AWS_ACCESS)
                    );
                    return Err(error(format!("{path}.policies[{at}]"), message));
                }
            }
            let ids = one.policies.iter().map(ToString::to_string);
            attached.push((node, ids.collect()));
        }
        Ok(Some(attached))
    }

    fn alerts(&self) -> Result<Vec<Alert>, FileError> {
        let alerts = self.settings.alerts.iter().enumerate();
        alerts
            .map(|(place, alert)| {
                let account = alert.account.as_ref();
                let account = account
                    .map(|account| self.account(account, &format!("alerts[{place}].account")));
                Ok(Alert {
                    name: alert.name.to_string(),
                    account: account.transpose()?,
                    threshold: alert.threshold.into(),
                })
            })
            .collect()
    }
}
