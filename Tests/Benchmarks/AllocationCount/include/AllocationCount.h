/// How often `malloc` was called so far, or -1 where that is not counted.
long allocation_count(void);
