//! Words that mean alike: spherical k-means (Dhillon and Modha 2001) over vectors of words, then over the centers of the clusters,
//! so that each cluster is inside of a coarser one. Knows vectors; knows no names.

use diptych_chance::Chance;
use diptych_engine::recognition::training::{Clusters, N_CLUSTERS};

use crate::vectors::Vectors;

/// How many clusters there are of each grain. Of the coarse ones alone, conjunctions with the words around are seen often enough.
const N_OF_GRAINS: [usize; 3] = [N_CLUSTERS, 256, 64];

/// How often the centers move. In the last round hardly any word changes its cluster.
const N_ROUNDS: usize = 20;

/// Centers begin at points among the first, this many for each: vectors of frequent words are surer.
const FIRST_POINTS: usize = 20;

/// Points in clusters.
struct Means {
    centers: Vec<Vec<f32>>,
    /// The cluster of each point.
    of_points: Vec<usize>,
}

/// The clusters of the words of `vectors`. The same vectors give the same clusters.
pub(crate) fn clusters(vectors: &Vectors, mut tell: impl FnMut(&str)) -> Clusters {
    let fine = Means::of(&vectors.rows, &vec![1.0; vectors.rows.len()], N_OF_GRAINS[0], 1);
    tell(&format!("{} words in {} clusters", vectors.words.len(), fine.centers.len()));
    let weights = fine.weights();
    let middle = Means::of(&fine.centers, &weights, N_OF_GRAINS[1], 2);
    let coarse = Means::of(&middle.centers, &middle.weights(), N_OF_GRAINS[2], 3);
    let coarser = |fine: usize| {
        let of_middle = middle.of_points[fine];
        (coarse.of_points[of_middle], of_middle)
    };
    let mut order: Vec<usize> = (0..fine.centers.len()).collect();
    order.sort_by_key(|it| (coarser(*it), *it));
    let mut places = vec![0; order.len()];
    order.iter().enumerate().for_each(|(place, cluster)| places[*cluster] = place as u16);
    let words: Vec<(&str, u16)> =
        vectors.words.iter().zip(&fine.of_points).map(|it| (it.0.as_str(), places[*it.1])).collect();
    Clusters::new(&words, &counted_up(order.iter().map(|it| coarser(*it))))
}

/// Middle and coarse clusters under numbers that count up in this order.
fn counted_up(grains: impl Iterator<Item = (usize, usize)>) -> Vec<(u16, u16)> {
    let (mut counted, mut last) = (Vec::new(), None);
    for (coarse, middle) in grains {
        let (mut number, mut of_coarse) = counted.last().copied().unwrap_or_default();
        if let Some((last_coarse, last_middle)) = last {
            number += u16::from(last_middle != middle);
            of_coarse += u16::from(last_coarse != coarse);
        }
        counted.push((number, of_coarse));
        last = Some((coarse, middle));
    }
    counted
}

impl Means {
    /// Puts `points` of length 1 into `n` clusters, or as many as there are points.
    fn of(points: &[Vec<f32>], weights: &[f32], n: usize, seed: u64) -> Self {
        let mut order: Vec<usize> = (0..points.len().min(n * FIRST_POINTS)).collect();
        Chance::new(seed).shuffle(&mut order);
        let mut means = Self {
            centers: order.into_iter().take(n).map(|it| points[it].clone()).collect(),
            of_points: vec![0; points.len()],
        };
        for _ in 0..N_ROUNDS {
            means.choose(points);
            means.move_centers(points, weights);
        }
        means.choose(points);
        means
    }

    /// Puts each point into the cluster with the nearest center; of two, into the first.
    fn choose(&mut self, points: &[Vec<f32>]) {
        let n_dimensions = points.first().map_or(0, Vec::len);
        let by_dimension: Vec<Vec<f32>> =
            (0..n_dimensions).map(|place| self.centers.iter().map(|it| it[place]).collect()).collect();
        let mut nearness = vec![0.0; self.centers.len()];
        for (point, cluster) in points.iter().zip(&mut self.of_points) {
            nearness.fill(0.0);
            for (value, of_centers) in point.iter().zip(&by_dimension) {
                nearness.iter_mut().zip(of_centers).for_each(|(sum, it)| *sum += value * it);
            }
            let mut most = f32::NEG_INFINITY;
            for (number, nearness) in nearness.iter().enumerate() {
                if *nearness > most {
                    (*cluster, most) = (number, *nearness);
                }
            }
        }
    }

    /// Puts each center into the middle of its points. That of no point stays where it is.
    fn move_centers(&mut self, points: &[Vec<f32>], weights: &[f32]) {
        let n_dimensions = points.first().map_or(0, Vec::len);
        let mut sums = vec![vec![0.0_f32; n_dimensions]; self.centers.len()];
        for ((point, weight), cluster) in points.iter().zip(weights).zip(&self.of_points) {
            sums[*cluster].iter_mut().zip(point).for_each(|(sum, it)| *sum += weight * it);
        }
        for (center, sum) in self.centers.iter_mut().zip(sums) {
            let length = sum.iter().map(|it| it * it).sum::<f32>().sqrt();
            if length > 0.0 {
                *center = sum.iter().map(|it| it / length).collect();
            }
        }
    }

    /// What each cluster counts in a coarser grain: the root of how many points it has.
    fn weights(&self) -> Vec<f32> {
        let mut counts = vec![0_u16; self.centers.len()];
        self.of_points.iter().for_each(|it| counts[*it] = counts[*it].saturating_add(1));
        counts.into_iter().map(|it| f32::from(it).sqrt()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Means, counted_up};

    #[test]
    fn vectors_of_one_direction_come_together() {
        let point = |angle: f32| vec![angle.cos(), angle.sin()];
        let points: Vec<Vec<f32>> = [0.0, 2.0, 0.1, 2.1, 0.2, 2.2].map(point).to_vec();
        let found = (1..20).map(|seed| Means::of(&points, &[1.0; 6], 2, seed).of_points);
        let n_right = found.filter(|it| it[0] == it[2] && it[2] == it[4] && it[1] == it[3] && it[0] != it[1]).count();
        assert_eq!(n_right, 19);
        assert_eq!(Means::of(&points[..1], &[1.0], 2, 1).of_points, [0], "fewer points than clusters");
    }

    #[test]
    fn coarser_clusters_count_up() {
        let grains = [(3, 7), (3, 7), (3, 9), (5, 2)];
        assert_eq!(counted_up(grains.into_iter()), [(0, 0), (0, 0), (1, 0), (2, 1)]);
    }
}
