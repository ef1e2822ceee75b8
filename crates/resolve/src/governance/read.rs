//! Reads and checks the governance section of a document.

use std::collections::BTreeSet;

use billfold_billing::calendar::Moment;
use billfold_billing::organization::{AccountIndex, Organization};
use billfold_organizations::alerts::Alert;
use billfold_organizations::lifecycle::{
    FULL_AWS_ACCESS, FeatureSet, History, Invitation, Member, Membership, Node, OrganizationState,
    Quotas, Upgrade,
};
use billfold_organizations::policies::{Policies, Policy};

use super::GovernedOrganization;
use crate::accounts;
use crate::ids::Ids;
use billfold_scenario::document::{self, Document, Governance, Id};
use billfold_scenario::policy;
use billfold_scenario::{ScenarioError, shown};

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

fn error(path: impl AsRef<str>, message: impl Into<String>) -> ScenarioError {
    ScenarioError::new(path.as_ref(), message.into()).below(PATH)
}

impl Reader<'_> {
    fn account(&self, id: &Id, path: &str) -> Result<AccountIndex, ScenarioError> {
        let path = || format!("{PATH}.{path}");
        self.accounts.find(id, "accounts", path)
    }

    fn check_accounts(&self, ids: &[Id], list: &str) -> Result<(), ScenarioError> {
        for (index, id) in ids.iter().enumerate() {
            self.account(id, &format!("{list}[{index}]"))?;
        }
        Ok(())
    }

    fn trail(&self, trail: &document::Trail) -> Result<(), ScenarioError> {
        self.check_accounts(&trail.accounts, "trail.accounts")?;
        let recorded: BTreeSet<&str> = trail.accounts.iter().map(|one| &**one).collect();
        for (account, _) in trail.single_region.iter() {
            if !recorded.contains(&**account) {
                let path = format!("trail.singleRegion.{account}");
                let message = "not in governance.trail.accounts; expected an account from there";
                return Err(error(path, message));
            }
        }
        Ok(())
    }

    fn policies(&self) -> Result<Vec<Policy>, ScenarioError> {
        let mut ids = BTreeSet::from([FULL_AWS_ACCESS]);
        let written = self.settings.policies.iter().enumerate();
        written
            .map(|(index, policy)| {
                let path = format!("policies[{index}]");
                if !ids.insert(&policy.id) {
                    let message = format!(
                        "{} is the id of another policy already; expected each id once",
                        shown(&policy.id)
                    );
                    return Err(error(format!("{path}.id"), message));
                }
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
            let message = "true needs all features; expected false, or featureSet \"allFeatures\"";
            return Err(error("serviceControlPolicies", message));
        }
        let mut members = Vec::with_capacity(settings.members.len());
        for (index, member) in settings.members.iter().enumerate() {
            self.account(&member.account, &format!("members[{index}].account"))?;
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
            quotas: settings.quotas.as_ref().map(|written| self.quotas(written)),
            members,
            past_memberships: past.collect(),
            invitations: invitations.collect(),
            upgrade,
            attachments: self.attachments(billed, policies)?,
        })
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
                false => Err(error(
                    "attachments",
                    "given without policies; expected serviceControlPolicies true beside it",
                )),
            };
        }
        let units: BTreeSet<&str> = billed.units.iter().map(|unit| &*unit.id).collect();
        let known: BTreeSet<&str> = policies.iter().map(|policy| &*policy.id).collect();
        let mut attached = Vec::with_capacity(written.len());
        for (index, one) in written.iter().enumerate() {
            let path = format!("attachments[{index}]");
            let node = match (&one.unit, &one.account) {
                (None, None) => Node::Root,
                (Some(unit), None) if units.contains(&**unit) => Node::Unit(unit.to_string()),
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
            for (position, id) in one.policies.iter().enumerate() {
                if !known.contains(&**id) && **id != *FULL_AWS_ACCESS {
                    let message = format!(
                        "{} is not in governance.policies; expected an id from there or {}",
                        shown(id),
                        shown(FULL_AWS_ACCESS)
                    );
                    return Err(error(format!("{path}.policies[{position}]"), message));
                }
            }
            let ids = one.policies.iter().map(ToString::to_string);
            attached.push((node, ids.collect()));
        }
        Ok(Some(attached))
    }

    fn alerts(&self) -> Result<Vec<Alert>, ScenarioError> {
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
