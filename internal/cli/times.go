package cli

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
	_ "time/tzdata" // zones by their names on systems that have no list of them

	"github.com/spf13/cobra"

	"factbox/internal/pipeline"
)

// timeFlags adds the flags that settle what a text leaves open about its times.
func timeFlags(cmd *cobra.Command, o *pipeline.TimeOptions) {
	f := cmd.Flags()
	f.Var((*dateOrder)(&o.Order), "date-order", "how 02/05/2019 is meant where the text does not tell: dmy, mdy or auto")
	f.Var(&zone{at: &o.Zone}, "timezone", "the `ZONE` of times of day that name none: Europe/London, +02:00 or UTC")
	cmd.RegisterFlagCompletionFunc("date-order", cobra.FixedCompletions([]string{"auto", "dmy", "mdy"}, cobra.ShellCompDirectiveNoFileComp))
}

// dateOrder is a flag's value.
type dateOrder pipeline.DateOrder

var dateOrders = map[string]pipeline.DateOrder{"auto": pipeline.AutoOrder, "dmy": pipeline.DayFirst, "mdy": pipeline.MonthFirst}

// String is the name of the order.
func (o *dateOrder) String() string {
	for name, order := range dateOrders {
		if order == pipeline.DateOrder(*o) {
			return name
		}
	}
	return ""
}

// Set takes the name of an order.
func (o *dateOrder) Set(name string) error {
	order, ok := dateOrders[name]
	if !ok {
		return fmt.Errorf("must be dmy, mdy or auto")
	}
	*o = dateOrder(order)
	return nil
}

// Type is the word for an order in the help text.
func (*dateOrder) Type() string { return "ORDER" }

// zone is a flag's value.
type zone struct {
	at   **time.Location
	name string
}

// String is the zone as it was given.
func (z *zone) String() string { return z.name }

var offsetForm = regexp.MustCompile(`^([+-])(\d\d):?(\d\d)$`)

// Set takes a zone by its IANA name or its offset.
func (z *zone) Set(name string) error {
	z.name = name
	if m := offsetForm.FindStringSubmatch(name); m != nil {
		hours, _ := strconv.Atoi(m[2])
		minutes, _ := strconv.Atoi(m[3])
		seconds := 3600*hours + 60*minutes
		if hours > 14 || minutes > 59 {
			return fmt.Errorf("no zone is %s from UTC", name)
		}
		if m[1] == "-" {
			seconds = -seconds
		}
		*z.at = time.FixedZone(name, seconds)
		return nil
	}
	location, err := time.LoadLocation(name)
	if err != nil || name == "" || name == "Local" {
		return fmt.Errorf("%q is no zone; give one like Europe/London, +02:00 or UTC", name)
	}
	*z.at = location
	return nil
}

// Type is the word for a zone in the help text.
func (*zone) Type() string { return "ZONE" }
