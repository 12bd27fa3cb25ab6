#include "WideSums.h"

// In C because Swift cannot compile one function for several processors.

#if defined(__x86_64__)

// A fused multiply-add would round otherwise.
#pragma STDC FP_CONTRACT OFF

typedef double lanes __attribute__((vector_size(64), aligned(8)));

// Eight cities and four draws at a time, whose sums stay in registers.
static inline __attribute__((always_inline)) void add_up(
    const double *scores, size_t cities, size_t rows, const double *weights, double *sums) {
  for (size_t city = 0; city < cities; city += 8) {
    lanes a = {0}, b = {0}, c = {0}, d = {0};
    for (size_t row = 0; row < rows; row++) {
      const lanes own = *(const lanes *)(scores + row * cities + city);
      const double *weight = weights + 4 * row;
      a += own * weight[0];
      b += own * weight[1];
      c += own * weight[2];
      d += own * weight[3];
    }
    *(lanes *)(sums + city) = a;
    *(lanes *)(sums + cities + city) = b;
    *(lanes *)(sums + 2 * cities + city) = c;
    *(lanes *)(sums + 3 * cities + city) = d;
  }
}

__attribute__((target("avx2"))) static void with_avx2(
    const double *scores, size_t cities, size_t rows, const double *weights, double *sums) {
  add_up(scores, cities, rows, weights, sums);
}

__attribute__((target("avx512f"))) static void with_avx512(
    const double *scores, size_t cities, size_t rows, const double *weights, double *sums) {
  add_up(scores, cities, rows, weights, sums);
}

bool mizan_wide_sums(
    const double *scores, size_t cities, size_t rows, const double *weights, double *sums) {
  if (__builtin_cpu_supports("avx512f")) {
    with_avx512(scores, cities, rows, weights, sums);
  } else if (__builtin_cpu_supports("avx2")) {
    with_avx2(scores, cities, rows, weights, sums);
  } else {
    return false;
  }
  return true;
}

#else

bool mizan_wide_sums(
    const double *scores, size_t cities, size_t rows, const double *weights, double *sums) {
  (void)scores, (void)cities, (void)rows, (void)weights, (void)sums;
  return false;
}

#endif
