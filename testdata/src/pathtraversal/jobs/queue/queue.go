// Package queue runs jobs of any type.
package queue

// A Job takes no text and returns none: what it works on is in itself.
type Job interface{ Run() error }

// Start runs a job.
func Start(j Job) error { return j.Run() }
