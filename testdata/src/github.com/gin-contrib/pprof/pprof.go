// Package pprof has the part of github.com/gin-contrib/pprof's API that fixtures use.
package pprof

import "github.com/gin-gonic/gin"

func Register(r gin.IRouter, prefixOptions ...string) {}
