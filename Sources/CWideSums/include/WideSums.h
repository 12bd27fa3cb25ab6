#include <stdbool.h>
#include <stddef.h>

/// Adds up rows of scores, each times its weight, in four draws, with vectors that not all processors have.
///
/// Products are rounded before they are added, so the sums are those of any other way of adding row by row.
///
/// `scores` has `rows` rows of `cities` numbers, a multiple of 8; `weights` four for each row; `sums` takes
/// four rows, one for each draw. Returns false, and writes nothing, where the processor has no such vectors.
bool mizan_wide_sums(
    const double *scores, size_t cities, size_t rows, const double *weights, double *sums);
