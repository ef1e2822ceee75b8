//! The guided walk through the console’s steps.

crate::texts! {
    heading = "From one account to a consolidated bill";
    intro = "The six steps of AWS’s console, done on this scenario. Each is a real step, and undo takes it back.";
    done = "done";
    next = "next";
    waiting = "waiting for the answer";
    step_1 = "Create the organization";
    step_1_text = "The account that creates it becomes the payer, for good. Start with consolidated billing only, or with all features.";
    step_1_billing = "Start over, consolidated billing only";
    step_1_all = "Start over, all features";
    undo_start = "Start an organization";
    started = "The organization was started anew: its accounts, usage and commitments were removed.";
    payer = "Payer";
    step_2 = "Create a member account";
    step_2_text = "It is linked at once and needs no approval later. It still has its own root user, its own IAM users and its own support plan.";
    step_3 = "Invite an existing account";
    step_3_text = "Its owner accepts within 15 days. From that second on, the payer pays its bill; what it used before stays its own. Accounts that existed when the scenario began do not count as this step, because nothing is known of how they joined.";
    step_4 = "Arrange accounts in units";
    step_4_text = "Units carry policies down to their accounts. They change no charge.";
    step_4_do = "Create the unit Web";
    step_5 = "Upgrade and attach a policy";
    step_5_text = "All features let the payer deny what no account should do. Under Policies, deny a Region, and see which usage it stops.";
    step_5_do = "Go to Policies";
    step_6 = "Watch the bill";
    step_6_text = "One bill, one payer, volume tiers reached together. Set an alert for the organization and one for each account.";
    step_6_do = "Go to Billing alerts";
}
