//! What an account asks for.

/// One IAM action with what policies can look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The action, such as `ec2:RunInstances`.
    pub action: String,
    /// The Region that is asked; none for global services, which answer in `us-east-1`.
    pub region: Option<String>,
    /// The EC2 instance type, where the action has one.
    pub instance_type: Option<String>,
    /// The resource's ARN, with `*` where it is not known; none if nothing is known of it.
    pub resource: Option<String>,
}

impl Request {
    /// An action of a global service on a resource that is not known.
    #[must_use]
    pub fn new(action: &str) -> Self {
        Self {
            action: action.to_owned(),
            region: None,
            instance_type: None,
            resource: None,
        }
    }

    /// The same in a Region.
    #[must_use]
    pub fn in_region(self, region: &str) -> Self {
        Self {
            region: Some(region.to_owned()),
            ..self
        }
    }

    /// The same for an instance type.
    #[must_use]
    pub fn of_type(self, instance_type: &str) -> Self {
        Self {
            instance_type: Some(instance_type.to_owned()),
            ..self
        }
    }

    /// The same on a resource.
    #[must_use]
    pub fn on(self, resource: &str) -> Self {
        Self {
            resource: Some(resource.to_owned()),
            ..self
        }
    }
}
