//! The organization of a document, and queries on it.

use std::collections::BTreeMap;

use billfold_billing::calendar::{Moment, Month};
use billfold_organizations::alerts::Alert;
use billfold_organizations::lifecycle::{InvitationState, JoinMethod, OrganizationState};
use billfold_organizations::policies::Policies;
use billfold_organizations::practice::Checklist;
use billfold_organizations::trails::{RecordedRegions, Trail, TrailScope};
use billfold_scenario::document::{self, Document, Governance, Id};

/// The organization of a document, with its policies, alerts and trail.
#[derive(Clone, Debug, PartialEq)]
pub struct GovernedOrganization {
    /// The organization after its latest operation.
    pub organization: OrganizationState,
    /// The policies that can be attached.
    pub policies: Policies,
    /// The alerts, in the document's order.
    pub alerts: Vec<Alert>,
    /// The document's section.
    pub settings: Governance,
    /// The first second of the month. Nothing is known of the time before.
    pub start: Moment,
}

impl GovernedOrganization {
    /// Whether an account has joined by invitation since the month began. An account that was there
    /// before counts as invited (rule 12.1), but no operation of the document invited it.
    #[must_use]
    pub fn has_invited_member(&self) -> bool {
        let mut sent = self.organization.invitations().iter();
        // The dates alone would miss an account that joined in the month's first second.
        sent.any(|sent| sent.state == InvitationState::Accepted)
            || self
                .organization
                .accounts()
                .iter()
                .any(|account| account.joined == JoinMethod::Invited && account.since != self.start)
    }

    /// Whether an account joined or left within a month, after its first second.
    #[must_use]
    pub fn has_moved_within_month(&self, month: Month) -> bool {
        let is_within = |moment: Moment| moment > month.start() && month.contains(moment);
        let settings = &self.settings;
        let mut joined = settings.members.iter().filter_map(|member| member.since);
        let mut left = settings.former_members.iter().map(|former| former.to);
        joined.any(|since| is_within(since.0)) || left.any(|to| is_within(to.0))
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

    /// The Regions that an account uses and that no trail records.
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

    /// What the document says about good practice.
    #[must_use]
    pub fn checklist(&self, document: &Document) -> Checklist {
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

/// The Regions that the trail of each account records.
fn recorded(trail: &document::Trail) -> BTreeMap<String, RecordedRegions> {
    let single = trail.single_region.iter();
    let single: BTreeMap<&str, &document::Text> = single
        .map(|(account, region)| (&**account, region))
        .collect();
    let regions = |account: &Id| match single.get(&**account) {
        Some(region) => RecordedRegions::One(region.to_string()),
        None => RecordedRegions::All,
    };
    let accounts = trail.accounts.iter();
    accounts
        .map(|account| (account.to_string(), regions(account)))
        .collect()
}
