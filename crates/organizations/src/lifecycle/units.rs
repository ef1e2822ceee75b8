//! Organizational units (rule 12.2).

use super::accounts::check_name_length;
use super::quotas::count;
use super::{Node, OrganizationState, Quota, Refusal, Unit};

/// The longest unit name that AWS's API accepts, in characters.
const MAX_UNIT_NAME: u32 = 128;

impl Node {
    /// The node of a parent: a unit by its id, or the root for `None`.
    #[must_use]
    pub fn of_parent(parent: Option<&str>) -> Self {
        parent.map_or(Self::Root, |unit| Self::Unit(unit.to_owned()))
    }
}

impl OrganizationState {
    fn parent_of(&self, unit: &str) -> Option<&str> {
        self.unit(unit).and_then(|unit| unit.parent.as_deref())
    }

    /// The number of levels of units down to a parent, including the parent; 0 for the root.
    pub(super) fn depth(&self, parent: Option<&str>) -> u32 {
        let mut depth = 0;
        let mut above = parent;
        while let Some(unit) = above {
            depth += 1;
            above = self.parent_of(unit);
        }
        depth
    }

    /// The number of levels of units in a unit, including the unit.
    fn height(&self, unit: &str) -> u32 {
        let inside = self.units.iter().filter(|other| self.is_in(other, unit));
        let deepest = inside.map(|other| self.depth(Some(&other.id))).max();
        deepest.unwrap_or(0) + 1 - self.depth(Some(unit))
    }

    /// Whether a unit is `ancestor` or lies in it.
    fn is_in(&self, unit: &Unit, ancestor: &str) -> bool {
        let mut above = Some(unit.id.as_str());
        while let Some(unit) = above {
            if unit == ancestor {
                return true;
            }
            above = self.parent_of(unit);
        }
        false
    }

    /// Refuses a parent unit that does not exist.
    pub(super) fn check_parent(&self, parent: Option<&str>) -> Result<(), Refusal> {
        match parent {
            Some(unit) if self.unit(unit).is_none() => Err(Refusal::NotFound {
                node: Node::Unit(unit.to_owned()),
            }),
            _ => Ok(()),
        }
    }

    /// The index of a unit.
    fn unit_index(&self, id: &str) -> Result<usize, Refusal> {
        let index = self.units.iter().position(|unit| unit.id == id);
        index.ok_or_else(|| Refusal::NotFound {
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
        check_name_length(name, MAX_UNIT_NAME)?;
        self.check_siblings(id, name, parent)?;
        self.quotas
            .check(Quota::Units, self.used(Quota::Units), 1)?;
        self.quotas.check(Quota::UnitDepth, self.depth(parent), 1)?;
        self.attach_default_policy(Node::Unit(id.to_owned()));
        self.units.push(Unit {
            id: id.to_owned(),
            name: name.to_owned(),
            parent: parent.map(str::to_owned),
        });
        Ok(())
    }

    pub(super) fn rename_unit(&mut self, id: &str, name: &str) -> Result<(), Refusal> {
        let index = self.unit_index(id)?;
        check_name_length(name, MAX_UNIT_NAME)?;
        self.check_siblings(id, name, self.units[index].parent.as_deref())?;
        name.clone_into(&mut self.units[index].name);
        Ok(())
    }

    pub(super) fn move_unit(&mut self, id: &str, to: Option<&str>) -> Result<(), Refusal> {
        let index = self.unit_index(id)?;
        self.check_parent(to)?;
        if self.units[index].parent.as_deref() == to {
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
        self.check_siblings(id, &self.units[index].name, to)?;
        self.quotas
            .check(Quota::UnitDepth, self.depth(to), self.height(id))?;
        self.units[index].parent = to.map(str::to_owned);
        Ok(())
    }

    pub(super) fn delete_unit(&mut self, id: &str) -> Result<(), Refusal> {
        let index = self.unit_index(id)?;
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
        self.units.remove(index);
        self.remove_attachments(&Node::Unit(id.to_owned()));
        Ok(())
    }
}
