package spool

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"text/tabwriter"
	"time"
)

type Line struct {
	Customer string
	Cents    int
}

type Reporter struct {
	dir string
	now func() time.Time
}

func NewReporter() *Reporter {
	return &Reporter{dir: os.TempDir(), now: time.Now}
}

func (r *Reporter) path() string {
	return filepath.Join(r.dir, "billing-"+r.now().Format("20060102")+".txt")
}

func table(w io.Writer, lines []Line) error {
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(tw, "CUSTOMER\tAMOUNT")
	for _, l := range lines {
		fmt.Fprintf(tw, "%s\t%d.%02d\n", l.Customer, l.Cents/100, l.Cents%100)
	}
	return tw.Flush()
}

// Write writes the report of today and returns where it is.
func (r *Reporter) Write(lines []Line) (path string, err error) {
	path = r.path()
	f, err := os.Create(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	return path, table(f, lines)
}
