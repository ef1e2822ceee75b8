//! Enums of the scenario file and how they are spelled: in camelCase, as AWS writes them.

use serde::{Deserialize, Serialize};

/// The file's spelling of one of the engine's choices.
macro_rules! vocabulary {
    ($(
        $(#[$outer:meta])*
        $name:ident = $engine:path {
            $($(#[$inner:meta])* $variant:ident $(as $key:literal)?,)*
        }
    )*) => {$(
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub enum $name {
            $(
                $(#[$inner])*
                $(#[serde(rename = $key)])?
                $variant,
            )*
        }

        impl From<$name> for $engine {
            fn from(name: $name) -> Self {
                match name { $($name::$variant => Self::$variant,)* }
            }
        }

        impl From<$engine> for $name {
            fn from(name: $engine) -> Self {
                use $engine as Engine;
                match name { $(Engine::$variant => Self::$variant,)* }
            }
        }
    )*};
}

vocabulary! {
    /// How far leftovers of a commitment go.
    #[derive(Default)]
    SharingMode = billfold_billing::organization::SharingMode {
        /// Owner, then every account of the organization.
        #[default]
        OrganizationWide,
        /// Owner, then the owner's group, then the organization.
        PrioritizedGroup,
        /// Owner, then the owner's group; what is left is wasted.
        RestrictedGroup,
    }

    /// Over whose usage a ladder or an allowance adds up.
    #[derive(Default)]
    Scope = billfold_billing::catalogue::Scope {
        /// Over all accounts of the organization.
        #[default]
        Organization,
        /// For each account by itself, even on a consolidated bill.
        Account,
    }

    /// How long a free offer lasts.
    #[derive(Default)]
    FreePeriod = billfold_billing::catalogue::FreePeriod {
        /// For ever.
        #[default]
        Always,
        /// For the first twelve months of the account, in an organization of the management
        /// account.
        TwelveMonths,
    }

    /// A kind of Savings Plan.
    PlanType = billfold_billing::catalogue::PlanType {
        /// One instance family in one Region.
        Ec2Instance,
        /// EC2, Fargate and Lambda in any Region.
        Compute,
        /// SageMaker.
        SageMaker,
        /// Databases.
        Database,
    }

    /// How long a commitment lasts.
    #[derive(Default)]
    Term = billfold_billing::catalogue::Term {
        /// 8,760 hours.
        #[default]
        OneYear as "1yr",
        /// 26,280 hours.
        ThreeYears as "3yr",
    }

    /// How a commitment is paid.
    #[derive(Default)]
    PaymentOption = billfold_billing::catalogue::PaymentOption {
        /// Everything by the hour.
        #[default]
        NoUpfront,
        /// Some at once, the rest by the hour.
        PartialUpfront,
        /// Everything at once.
        AllUpfront,
    }

    /// Whether a Reserved Instance can be exchanged.
    #[derive(Default)]
    OfferingClass = billfold_billing::catalogue::OfferingClass {
        /// Cannot be exchanged.
        #[default]
        Standard,
        /// Can be exchanged for another.
        Convertible,
    }

    /// Which account's units fall in which tier.
    #[derive(Default)]
    Allocation = billfold_billing::assumptions::Allocation {
        /// Every account has the same share of every tier.
        #[default]
        Proportional,
        /// Every account pays the average rate: one line instead of one for each tier.
        Blended,
        /// Usage lines fill the tiers in the order given.
        FixedOrder,
    }

    /// Where paid tiers begin.
    #[derive(Default)]
    FreeUnits = billfold_billing::catalogue::FreeUnits {
        /// After the free units.
        #[default]
        BeforeTiers,
        /// With the free units: they use up the first tier.
        WithinTiers,
    }

    /// What becomes of fractions of a cent.
    #[derive(Default)]
    CentRounding = billfold_billing::exact::rounding::CentRounding {
        /// To the nearest cent, halves away from zero.
        #[default]
        Nearest,
        /// The same, but a line of less than a cent counts as one.
        UpToCent,
    }

    /// The free tier that the accounts have.
    #[derive(Default)]
    FreeTierModel = billfold_billing::assumptions::FreeTierModel {
        /// Twelve-month offers and always-free offers.
        #[default]
        TwelveMonthOffers,
        /// Accounts since 15 July 2025: credits and always-free offers.
        Credits,
    }

    /// The recurring fee of a Reserved Instance in the month of purchase.
    #[derive(Default)]
    PurchaseMonthFee = billfold_billing::assumptions::PurchaseMonthFee {
        /// All hours of the calendar month.
        #[default]
        FullMonth,
        /// The hours from the purchase on.
        HoursInForce,
    }

    /// What an organization can do.
    #[derive(Default)]
    FeatureSet = billfold_organizations::lifecycle::FeatureSet {
        /// Consolidated billing only: no policies.
        ConsolidatedBilling,
        /// Consolidated billing and policies.
        #[default]
        AllFeatures,
    }

    /// Whose customers an organization's accounts are; these do not mix.
    #[derive(Default)]
    Marketplace = billfold_organizations::lifecycle::Marketplace {
        /// AWS and its sellers of record, India excepted.
        #[default]
        Aws,
        /// AWS India.
        AwsIndia,
        /// The GovCloud partition.
        AwsGovCloud,
        /// The partition in China.
        AwsChina,
    }

    /// How an account became a member.
    #[derive(Default)]
    Joined = billfold_organizations::lifecycle::JoinMethod {
        /// It created the organization.
        Founded,
        /// It was created in the organization.
        Created,
        /// It existed and was invited.
        #[default]
        Invited,
    }

    /// How a member went.
    #[derive(Default)]
    EndingName = billfold_organizations::lifecycle::LeaveReason {
        /// It left.
        #[default]
        Left,
        /// The management account removed it.
        Removed,
        /// AWS deleted it after it had been closed.
        Deleted,
    }

    /// What has become of an invitation.
    #[derive(Default)]
    InvitationState = billfold_organizations::lifecycle::InvitationState {
        /// Nobody has answered.
        #[default]
        Open,
        /// The account joined.
        Accepted,
        /// The account declined.
        Declined,
        /// The management account took it back.
        Canceled,
        /// Nobody answered in time.
        Expired,
    }

    /// An invited account's answer to the upgrade to all features.
    ApprovalName = billfold_organizations::lifecycle::Approval {
        /// Not answered yet.
        Requested,
        /// Yes.
        Approved,
        /// No.
        Declined,
    }
}
