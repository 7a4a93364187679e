//go:build race

package main

// slowdown is how many times as long a run may take for the race detector's sake.
const slowdown = 10
