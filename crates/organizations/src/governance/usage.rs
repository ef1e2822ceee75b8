//! What an account must be allowed to do for a line of its usage to come about.

use super::Request;

/// The Region of prices that hold everywhere.
const GLOBAL: &str = "global";

/// What usage of a service needs, given the service's IAM actions and the Region of its price. The
/// price catalogue lists the actions of each service: patterns such as `s3:*` stand there for what
/// policies say and are left out here, because a request is for one action.
///
/// ```
/// use billfold_organizations::governance::usage_requests;
/// let needed = usage_requests(&["s3:*", "s3:PutObject"], "eu-west-1");
/// assert_eq!(needed.len(), 1);
/// assert_eq!(needed[0].action, "s3:PutObject");
/// ```
#[must_use]
pub fn usage_requests(actions: &[&str], region: &str) -> Vec<Request> {
    let single = actions.iter().filter(|action| !action.contains(['*', '?']));
    let request = single.map(|action| Request {
        region: (region != GLOBAL).then(|| region.to_owned()),
        ..Request::new(action)
    });
    request.collect()
}

/// What running EC2 instances need: that they are launched.
#[must_use]
pub fn launch_request(instance_type: &str, region: &str, account: &str) -> Request {
    Request::new("ec2:RunInstances")
        .in_region(region)
        .of_type(instance_type)
        .on(&format!("arn:aws:ec2:{region}:{account}:instance/*"))
}
