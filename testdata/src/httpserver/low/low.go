package main

import (
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func main() {}

func lowEcho() { echo.New().Start(":8080") }

func lowGin() { gin.Default().Run(":8080") }

func lowFiber() { fiber.New().Listen(":8080") }

func near() { gin.Default().Run("localhost:8080") }
