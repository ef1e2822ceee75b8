//! Organizational units (rule 12.2).

use super::accounts::check_length;
use super::quotas::count;
use super::{Node, Organization, Quota, Refusal, Unit};

/// The longest name of a unit that AWS's API takes.
const LONGEST_UNIT_NAME: u32 = 128;

impl Node {
    /// The node of a parent: the root if none.
    #[must_use]
    pub fn of_parent(parent: Option<&str>) -> Self {
        parent.map_or(Self::Root, |unit| Self::Unit(unit.to_owned()))
    }
}

impl Organization {
    /// The way from the root down to an account; policies are filtered along it (rule 12.4).
    #[must_use]
    pub fn path(&self, account: &str) -> Option<Vec<Node>> {
        let account = self.account(account)?;
        let mut path = vec![Node::Account(account.id.clone())];
        let mut above = account.unit.as_deref();
        while let Some(unit) = above {
            path.push(Node::Unit(unit.to_owned()));
            above = self.parent_of(unit);
        }
        path.push(Node::Root);
        path.reverse();
        Some(path)
    }

    fn parent_of(&self, unit: &str) -> Option<&str> {
        self.unit(unit).and_then(|unit| unit.parent.as_deref())
    }

    /// Levels of units down to a parent, itself included; 0 for the root.
    pub(super) fn depth(&self, parent: Option<&str>) -> u32 {
        let mut depth = 0;
        let mut above = parent;
        while let Some(unit) = above {
            depth += 1;
            above = self.parent_of(unit);
        }
        depth
    }

    /// Levels of units in a unit, itself included.
    fn height(&self, unit: &str) -> u32 {
        let inside = self.units.iter().filter(|other| self.is_in(other, unit));
        let deepest = inside.map(|other| self.depth(Some(&other.id))).max();
        deepest.unwrap_or(0) + 1 - self.depth(Some(unit))
    }

    /// Whether a unit is another one or lies in it.
    fn is_in(&self, unit: &Unit, whole: &str) -> bool {
        let mut above = Some(unit.id.as_str());
        while let Some(unit) = above {
            if unit == whole {
                return true;
            }
            above = self.parent_of(unit);
        }
        false
    }

    pub(super) fn check_parent(&self, parent: Option<&str>) -> Result<(), Refusal> {
        match parent {
            Some(unit) if self.unit(unit).is_none() => Err(Refusal::NotFound {
                node: Node::Unit(unit.to_owned()),
            }),
            _ => Ok(()),
        }
    }

    fn unit_place(&self, id: &str) -> Result<usize, Refusal> {
        let place = self.units.iter().position(|unit| unit.id == id);
        place.ok_or_else(|| Refusal::NotFound {
            node: Node::Unit(id.to_owned()),
        })
    }

    /// Refuses a name that another unit under the same parent has.
    fn check_siblings(&self, id: &str, name: &str, parent: Option<&str>) -> Result<(), Refusal> {
        let taken = self
            .units
            .iter()
            .any(|unit| unit.id != id && unit.name == name && unit.parent.as_deref() == parent);
        if taken {
            Err(Refusal::SiblingHasName {
                name: name.to_owned(),
            })
        } else {
            Ok(())
        }
    }

    pub(super) fn create_unit(
        &mut self,
        id: &str,
        name: &str,
        parent: Option<&str>,
    ) -> Result<(), Refusal> {
        if self.unit(id).is_some() {
            return Err(Refusal::IdTaken {
                node: Node::Unit(id.to_owned()),
            });
        }
        self.check_parent(parent)?;
        check_length(name, LONGEST_UNIT_NAME)?;
        self.check_siblings(id, name, parent)?;
        self.quotas
            .admit(Quota::Units, self.used(Quota::Units), 1)?;
        self.quotas.admit(Quota::UnitDepth, self.depth(parent), 1)?;
        self.remember(Node::Unit(id.to_owned()));
        self.units.push(Unit {
            id: id.to_owned(),
            name: name.to_owned(),
            parent: parent.map(str::to_owned),
        });
        Ok(())
    }

    pub(super) fn rename_unit(&mut self, id: &str, name: &str) -> Result<(), Refusal> {
        let place = self.unit_place(id)?;
        check_length(name, LONGEST_UNIT_NAME)?;
        self.check_siblings(id, name, self.units[place].parent.as_deref())?;
        name.clone_into(&mut self.units[place].name);
        Ok(())
    }

    pub(super) fn move_unit(&mut self, id: &str, to: Option<&str>) -> Result<(), Refusal> {
        let place = self.unit_place(id)?;
        self.check_parent(to)?;
        if self.units[place].parent.as_deref() == to {
            return Err(Refusal::AlreadyThere {
                node: Node::of_parent(to),
            });
        }
        let target = to.and_then(|unit| self.unit(unit));
        if target.is_some_and(|target| self.is_in(target, id)) {
            return Err(Refusal::UnitIntoItself {
                unit: id.to_owned(),
            });
        }
        self.check_siblings(id, &self.units[place].name, to)?;
        self.quotas
            .admit(Quota::UnitDepth, self.depth(to), self.height(id))?;
        self.units[place].parent = to.map(str::to_owned);
        Ok(())
    }

    pub(super) fn delete_unit(&mut self, id: &str) -> Result<(), Refusal> {
        let place = self.unit_place(id)?;
        let inside = Some(id);
        let accounts = self.accounts.iter().map(|account| account.unit.as_deref());
        let accounts = count(accounts.filter(|unit| *unit == inside).count());
        let units = self.units.iter().map(|unit| unit.parent.as_deref());
        let units = count(units.filter(|parent| *parent == inside).count());
        if accounts > 0 || units > 0 {
            return Err(Refusal::UnitNotEmpty {
                unit: id.to_owned(),
                accounts,
                units,
            });
        }
        self.units.remove(place);
        self.forget(&Node::Unit(id.to_owned()));
        Ok(())
    }
}
