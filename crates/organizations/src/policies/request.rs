//! A request that policies allow or deny.

/// One IAM action, with what the conditions of a policy can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The action, such as `ec2:RunInstances`.
    pub action: String,
    /// The requested Region; `None` for global services, which answer in `us-east-1`.
    pub region: Option<String>,
    /// The EC2 instance type, if the action has one.
    pub instance_type: Option<String>,
    /// The ARN of the resource, with `*` for unknown parts; `None` if nothing of it is known.
    pub resource: Option<String>,
}

impl Request {
    /// An action of a global service on an unknown resource.
    #[must_use]
    pub fn new(action: &str) -> Self {
        Self {
            action: action.to_owned(),
            region: None,
            instance_type: None,
            resource: None,
        }
    }

    /// This request in a Region.
    #[must_use]
    pub fn in_region(self, region: &str) -> Self {
        Self {
            region: Some(region.to_owned()),
            ..self
        }
    }

    /// This request for an instance type.
    #[must_use]
    pub fn of_type(self, instance_type: &str) -> Self {
        Self {
            instance_type: Some(instance_type.to_owned()),
            ..self
        }
    }

    /// This request on a resource.
    #[must_use]
    pub fn on(self, resource: &str) -> Self {
        Self {
            resource: Some(resource.to_owned()),
            ..self
        }
    }
}
