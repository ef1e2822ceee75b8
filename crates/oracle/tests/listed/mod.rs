//! List prices, written into a scenario file: the oracle knows no catalogue. The text of the catalogue
//! is read once more here, as naively as everything else.

use serde_json::{Map, Value, json};

/// The scenario with the prices, free offers and fees that it takes from the catalogue.
pub fn with_list_prices(mut scenario: Value, catalogue: &Value) -> Value {
    let own = scenario.get("prices").cloned().unwrap_or(json!({}));
    let mut metered = list(&own, "metered").to_vec();
    let mut instances = list(&own, "instances").to_vec();
    let usage = scenario["usage"].clone();
    for line in list(&usage, "metered") {
        let is_its = |price: &&Value| {
            ["service", "region", "usageType"]
                .iter()
                .all(|key| price[*key] == line[*key])
        };
        if !metered.iter().any(|price| is_its(&price)) {
            metered.push(metered_price(line, catalogue));
        }
    }
    for line in list(&usage, "instances") {
        let is_its = |price: &&Value| price["instanceType"] == line["instanceType"];
        if !instances.iter().any(|price| is_its(&price)) {
            instances.push(instance_price(line, catalogue));
        }
    }
    let offers = list(&scenario, "freeTierOffers").iter();
    let free_tier: Vec<Value> = offers
        .map(|id| free_offer(id, &metered, catalogue))
        .collect();
    let fields = scenario.as_object_mut().expect("an object");
    fields.remove("freeTierOffers");
    fields.insert("freeTier".to_owned(), free_tier.into());
    fields.insert(
        "prices".to_owned(),
        json!({ "metered": metered, "instances": instances }),
    );
    let held = fields
        .get_mut("commitments")
        .and_then(|held| held.get_mut("reservedInstances"));
    for reserved in held.and_then(Value::as_array_mut).into_iter().flatten() {
        let kind = json!({ "price": "reserved", "term": reserved["term"],
            "payment": reserved["paymentOption"], "class": "standard" });
        let [(_, fee)] = &*cells(reserved, &kind, catalogue) else {
            panic!("one fee of {reserved}");
        };
        reserved["hourly"] = fee.clone().into();
        reserved["upfront"] = "0".into();
    }
    scenario
}

fn list<'a>(holder: &'a Value, key: &str) -> &'a [Value] {
    holder
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn text<'a>(holder: &'a Value, key: &str) -> &'a str {
    holder[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key} of {holder}"))
}

fn metered_price(line: &Value, catalogue: &Value) -> Value {
    let services = list(catalogue, "services").iter();
    let mut types = services
        .filter(|service| service["code"] == line["service"])
        .flat_map(|service| list(service, "usageTypes"));
    let usage = types
        .find(|usage| usage["type"] == line["usageType"])
        .expect("a usage type");
    let region = text(line, "region");
    let is_there = |price: &&Value| {
        text(price, "regions")
            .split(' ')
            .any(|one| one == region || one == "all")
    };
    let listed = list(usage, "prices")
        .iter()
        .find(is_there)
        .expect("a price there");
    let tiers = text(listed, "tiers")
        .split(", ")
        .map(|tier| match tier.split_once(" to ") {
            Some((rate, end)) => json!({ "rate": rate, "upTo": end }),
            None => json!({ "rate": tier }),
        });
    let mut price = json!({
        "service": line["service"], "region": region, "usageType": line["usageType"],
        "unit": usage["unit"], "tiers": tiers.collect::<Vec<Value>>(),
    });
    if let Some(free_units) = usage.get("freeUnits") {
        price["freeUnits"] = free_units.clone();
    }
    price
}

fn instance_price(line: &Value, catalogue: &Value) -> Value {
    let [(_, on_demand)] = &*cells(line, &json!({ "price": "onDemand" }), catalogue) else {
        panic!("one price of {line}");
    };
    let rates = cells(line, &json!({ "price": "savingsPlan" }), catalogue);
    let rates = rates.iter().map(|(column, rate)| {
        json!({ "type": column["plan"], "term": column["term"],
            "paymentOption": column["payment"], "rate": rate })
    });
    json!({
        "region": line["region"], "instanceType": line["instanceType"], "onDemand": on_demand,
        "savingsPlanRates": rates.collect::<Vec<Value>>(),
    })
}

/// The cells of the tables of EC2 on Linux for an instance in the columns of a kind.
fn cells(instance: &Value, kind: &Value, catalogue: &Value) -> Vec<(Value, String)> {
    let kind: &Map<String, Value> = kind.as_object().expect("an object");
    let mut found = Vec::new();
    for table in list(catalogue, "tables") {
        if table["service"] != "AmazonEC2" || table["platforms"] != json!(["Linux/UNIX"]) {
            continue;
        }
        for row in list(table, "rows") {
            let row: Vec<&str> = row.as_str().expect("a row").split_whitespace().collect();
            if row[0] != text(instance, "instanceType") {
                continue;
            }
            for (column, cell) in list(table, "columns").iter().zip(&row[1..]) {
                let is_kind = kind.iter().all(|(key, value)| column[key] == *value);
                if column["region"] == instance["region"] && is_kind {
                    found.push((column.clone(), (*cell).to_owned()));
                }
            }
        }
    }
    found
}

/// A free offer, for those of the prices that it covers.
fn free_offer(id: &Value, prices: &[Value], catalogue: &Value) -> Value {
    let offer = list(catalogue, "freeOffers")
        .iter()
        .find(|offer| offer["id"] == *id);
    let offer = offer.expect("an offer");
    let mut applies_to = Vec::new();
    for service in list(catalogue, "services") {
        for usage in list(service, "usageTypes") {
            let covers = |pattern: &Value| {
                let pattern = pattern.as_str().expect("a pattern");
                let own = text(usage, "id");
                pattern
                    .strip_suffix('*')
                    .map_or(pattern == own, |start| own.starts_with(start))
            };
            let is_used = prices.iter().any(|price| {
                price["service"] == service["code"] && price["usageType"] == usage["type"]
            });
            if is_used && list(offer, "appliesTo").iter().any(covers) {
                applies_to.push(json!({ "service": service["code"], "usageType": usage["type"] }));
            }
        }
    }
    json!({ "id": id, "quantity": offer["quantity"], "appliesTo": applies_to })
}
