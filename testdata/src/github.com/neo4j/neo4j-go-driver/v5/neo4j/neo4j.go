// Package neo4j has the part of github.com/neo4j/neo4j-go-driver/v5/neo4j's API that the models name.
package neo4j

import (
	"context"
)

type TransactionConfig struct{}

type ResultWithContext interface{ Err() error }

type Result interface{ Err() error }

type TransactionWork func(tx Transaction) (any, error)

type ManagedTransactionWork func(tx ManagedTransaction) (any, error)

type DriverWithContext interface{ Target() string }

type EagerResult struct{}

type ResultTransformer[T any] interface{ Complete() (T, error) }

type ExecuteQueryConfigurationOption func()

func EagerResultTransformer() ResultTransformer[*EagerResult] { return nil }

func ExecuteQuery[T any](ctx context.Context, driver DriverWithContext, query string, parameters map[string]any, newResultTransformer func() ResultTransformer[T], settings ...ExecuteQueryConfigurationOption) (res T, err error) {
	return res, nil
}

type SessionWithContext interface {
	Run(ctx context.Context, cypher string, params map[string]any, configurers ...func(*TransactionConfig)) (ResultWithContext, error)
	ExecuteRead(ctx context.Context, work ManagedTransactionWork, configurers ...func(*TransactionConfig)) (any, error)
	ExecuteWrite(ctx context.Context, work ManagedTransactionWork, configurers ...func(*TransactionConfig)) (any, error)
}

type ManagedTransaction interface {
	Run(ctx context.Context, cypher string, params map[string]any) (ResultWithContext, error)
}

type ExplicitTransaction interface {
	Run(ctx context.Context, cypher string, params map[string]any) (ResultWithContext, error)
}

type Session interface {
	Run(cypher string, params map[string]any, configurers ...func(*TransactionConfig)) (Result, error)
	ReadTransaction(work TransactionWork, configurers ...func(*TransactionConfig)) (any, error)
	WriteTransaction(work TransactionWork, configurers ...func(*TransactionConfig)) (any, error)
}

type Transaction interface {
	Run(cypher string, params map[string]any) (Result, error)
}
