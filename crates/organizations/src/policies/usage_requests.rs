//! The requests that must be allowed for a usage line to exist.

use super::Request;

/// The Region of prices that apply in every Region.
const GLOBAL: &str = "global";

/// The requests that usage of a service needs, given the service's IAM actions and the Region of its
/// price.
///
/// The price catalogue lists the actions of each service. Patterns such as `s3:*` are skipped, because a
/// request is for one action.
///
/// ```
/// use billfold_organizations::policies::usage_requests;
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

/// The request that EC2 instance usage needs: the launch of the instance.
#[must_use]
pub fn launch_request(instance_type: &str, region: &str, account: &str) -> Request {
    Request::new("ec2:RunInstances")
        .in_region(region)
        .of_type(instance_type)
        .on(&format!("arn:aws:ec2:{region}:{account}:instance/*"))
}
