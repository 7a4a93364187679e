package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// lastWords is how long a command may go on after a signal: to write out what
// is whole and to take away what is not.
const lastWords = 700 * time.Millisecond

// untilSignal runs a command. A signal ends its context, and it has a moment to
// end in order; a second signal, or a command that is held up by a read, a
// write or an article that takes long, is not waited for. No unfinished file
// stays in either case.
func untilSignal(command func(context.Context) error) error {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	if !signal.Ignored(syscall.SIGHUP) { // nohup
		signal.Notify(signals, syscall.SIGHUP)
	}
	defer signal.Stop(signals)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ended := make(chan error, 1)
	go func() { ended <- command(ctx) }()
	select {
	case err := <-ended:
		return err
	case <-signals:
		cancel()
	}
	select {
	case err := <-ended:
		return err
	case <-signals:
	case <-time.After(lastWords):
	}
	unfinished.abandon()
	return context.Canceled
}
