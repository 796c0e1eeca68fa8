// Package govaluate has the part of github.com/casbin/govaluate's API that the models name.
package govaluate

type EvaluableExpression struct{ inputExpression string }

type ExpressionFunction func(arguments ...any) (any, error)

func NewEvaluableExpression(expression string) (*EvaluableExpression, error) { return nil, nil }

func NewEvaluableExpressionWithFunctions(expression string, functions map[string]ExpressionFunction) (*EvaluableExpression, error) {
	return nil, nil
}
