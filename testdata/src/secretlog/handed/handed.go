// Package handed has errors that a framework hands from the function that it runs to who started it.
package handed

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"secretlog/handed/cmd"

	"github.com/spf13/cobra"
	"github.com/urfave/cli/v2"
	"golang.org/x/sync/errgroup"
)

func call(token string) error {
	_, err := http.Get("https://api.example.org/?token=" + token)
	return err
}

// What another package reads on its own account is told with little confidence.
func execute() {
	if err := cmd.Execute(); err != nil {
		log.Fatal(err)
	}
}

func literal() {
	root := &cobra.Command{RunE: func(cmd *cobra.Command, args []string) error { return call(os.Getenv("API_TOKEN")) }}
	_, err := root.ExecuteC()
	log.Println(err) // want `environment variable "API_TOKEN" reaches log.Println in the text of an error`
}

// What a command prints itself, and what its errors do not say, is not logged.
func quiet() {
	root := &cobra.Command{RunE: func(cmd *cobra.Command, args []string) error {
		if os.Getenv("API_TOKEN") == "" {
			return errors.New("API_TOKEN is not set")
		}
		return nil
	}}
	sub := &cobra.Command{Run: func(cmd *cobra.Command, args []string) { _ = call(os.Getenv("API_TOKEN")) }}
	root.AddCommand(sub)
	log.Println(root.Execute())
}

func action(c *cli.Context) error { return call(os.Getenv("API_TOKEN")) }

func app() {
	app := &cli.App{Commands: []*cli.Command{{Name: "get", Action: action}}}
	if err := app.Run(os.Args); err != nil {
		log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
	}
}

func load() error { return call(os.Getenv("API_TOKEN")) }

func group(ctx context.Context) {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return ctx.Err() })
	if err := g.Wait(); err != nil {
		log.Print(err)
	}
	var h errgroup.Group
	h.Go(load)
	log.Print(h.Wait()) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
}
