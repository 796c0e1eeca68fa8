package main

import "io"

func fix(args []string, stdout, stderr io.Writer) error { return nil }
