//! The list of what belongs to the texts that are read, as a signal: it follows the Route, without what the reader dismissed.

use std::sync::Arc;

use diptych_library::link_list::{LinkList, Row, RowGroup};
use futures::future::{AbortHandle, Abortable};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::{files, timing};
use crate::state::dismissed::Dismissed;
use crate::state::engine::Progress;
use crate::state::links::link_list;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, Route, View};
use crate::state::{OpenLibrary, expect_library};

/// What is there of the list.
#[derive(Clone, Debug, Default)]
pub enum Listed {
    /// It is on its way for the first time.
    #[default]
    Waiting,
    /// It is there; while the next one is on its way, the one before stays.
    Here(Arc<LinkList>),
    /// It is not to be had; why, in a sentence.
    Failed(String),
}

/// A row as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListedRow {
    /// Its number in its list, from 1.
    pub number: usize,
    /// The row.
    pub row: Arc<Row>,
}

/// The list and what a reader does with it.
#[derive(Clone, Copy, Debug)]
pub struct Links {
    listed: RwSignal<Listed>,
    groups: Memo<Vec<Vec<ListedRow>>>,
    open: RwSignal<Option<ListedRow>>,
    /// Brings the passages of a row into view; of several in one text, that of a number.
    show: StoredValue<Option<Show>>,
    /// How far the worker is, if it takes long.
    progress: RwSignal<Option<Progress>>,
}

type Show = Arc<dyn Fn(&ListedRow, Option<usize>) + Send + Sync>;

impl Links {
    /// The list of the texts that are read; it is asked for when they change.
    pub fn of_route() -> Self {
        let dismissed = Dismissed::expect();
        let listed = RwSignal::new(Listed::default());
        let groups = Memo::new(move |_| listed.with(|listed| shown_groups(listed, dismissed)));
        let links = Self {
            listed,
            groups,
            open: RwSignal::new(None),
            show: StoredValue::new(None),
            progress: RwSignal::new(None),
        };
        links.follow_route();
        links
    }

    fn follow_route(self) {
        let (navigation, library) = (Navigation::expect(), expect_library());
        // The list is the same whatever is open in the texts.
        let asked = Memo::new(move |_| match navigation.view() {
            View::Read(reading) => {
                Some(Route { view: View::Read(Reading { at: None, ..reading }), ..navigation.route() })
            }
            _ => None,
        });
        Effect::new(move |_| {
            let Some(route) = asked.get() else { return };
            let (cancel, cancelled) = AbortHandle::new_pair();
            on_cleanup(move || cancel.abort());
            // The texts are drawn before what belongs to them is asked for.
            timing::next_frame(move || {
                let answer = Abortable::new(self.ask(library, route), cancelled);
                spawn_local(async {
                    // Cancelled when another Route is asked for; then nobody waits.
                    let _ = answer.await;
                });
            });
        });
    }

    async fn ask(self, library: OpenLibrary, route: Route) {
        let Some(library) = library.try_get() else { return };
        let style = files::composed_style();
        let told = move |progress| {
            let _ = self.progress.try_set(Some(progress));
        };
        let answer = link_list(&library, &route, told).await;
        style.await;
        self.open.set(None);
        self.progress.set(None);
        self.listed.set(answer.map_or_else(Listed::Failed, |list| Listed::Here(Arc::new(list))));
    }

    /// How far the worker is with the list, if that takes long; tracked.
    #[must_use]
    pub fn progress(self) -> Option<Progress> {
        self.progress.get()
    }

    /// What is there of the list; tracked.
    #[must_use]
    pub fn listed(self) -> Listed {
        self.listed.get()
    }

    /// Tracks which rows are shown.
    pub fn track_rows(self) {
        self.groups.track();
    }

    /// Tracks what is there of the list.
    pub fn track(self) {
        self.listed.track();
    }

    /// Whether it is on its way for the first time; tracked.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        self.listed.with(|listed| matches!(listed, Listed::Waiting))
    }

    /// The rows of the list at `group` that are not dismissed; tracked.
    #[must_use]
    pub fn rows_of(self, group: usize) -> Vec<ListedRow> {
        self.groups.with(|groups| groups.get(group).cloned().unwrap_or_default())
    }

    /// All rows that are not dismissed, in the order of the page; tracked.
    #[must_use]
    pub fn rows(self) -> Vec<ListedRow> {
        self.groups.with(|groups| groups.iter().flatten().cloned().collect())
    }

    /// The names of the rows that the reader dismissed; tracked.
    #[must_use]
    pub fn dismissed_names(self) -> Vec<String> {
        let dismissed = Dismissed::expect();
        self.listed.with(|listed| match listed {
            Listed::Here(list) => {
                let names = list.rows().filter_map(|row| row.key.as_ref());
                names.filter(|name| dismissed.has(name)).cloned().collect()
            }
            Listed::Waiting | Listed::Failed(_) => Vec::new(),
        })
    }

    /// Whether `row` is the one that was led to last; tracked.
    #[must_use]
    pub fn is_open(self, row: &ListedRow) -> bool {
        self.open.with(|open| open.as_ref() == Some(row))
    }

    /// The place of the row that was led to last among all rows, from 1; tracked.
    #[must_use]
    pub fn open_number(self) -> Option<usize> {
        let open = self.open.get()?;
        self.rows().iter().position(|row| *row == open).map(|place| place + 1)
    }

    /// Marks a row as the one that was led to, without moving anything.
    pub fn open(self, row: &ListedRow) {
        self.open.set(Some(row.clone()));
    }

    /// No row is led to any more.
    pub fn close(self) {
        self.open.set(None);
    }

    /// Whoever shows the texts says how a row is brought into view.
    pub fn on_show(self, show: impl Fn(&ListedRow, Option<usize>) + Send + Sync + 'static) {
        self.show.set_value(Some(Arc::new(show)));
    }

    /// Brings the passages of a row into view; of several in one text, that of the number `nth`.
    pub fn show(self, row: &ListedRow, nth: Option<usize>) {
        let Some(show) = self.show.try_get_value().flatten() else { return };
        show(row, nth);
        self.open.set(Some(row.clone()));
    }

    /// Brings the row after the open one into view, or the one before it; from none, the first or the last.
    pub fn step(self, step: Step) {
        let rows = untrack(|| self.rows());
        let open = self.open.get_untracked();
        let at = open.and_then(|open| rows.iter().position(|row| *row == open));
        let next = match (step, at) {
            (Step::Forward, None) => Some(0),
            (Step::Forward, Some(at)) => at.checked_add(1),
            (Step::Back, None) => rows.len().checked_sub(1),
            (Step::Back, Some(at)) => at.checked_sub(1),
        };
        if let Some(row) = next.and_then(|next| rows.get(next)) {
            self.show(row, None);
        }
    }
}

/// A way along the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next row.
    Forward,
    /// To the row before.
    Back,
}

fn shown_groups(listed: &Listed, dismissed: Dismissed) -> Vec<Vec<ListedRow>> {
    let Listed::Here(list) = listed else { return Vec::new() };
    list.groups.iter().map(|group| shown_rows(group, dismissed)).collect()
}

fn shown_rows(group: &RowGroup, dismissed: Dismissed) -> Vec<ListedRow> {
    let numbered = (1..).zip(&group.rows);
    let shown = numbered.filter(|(_, row)| row.key.as_ref().is_none_or(|name| !dismissed.has(name)));
    shown.map(|(number, row)| ListedRow { number, row: Arc::new(row.clone()) }).collect()
}
