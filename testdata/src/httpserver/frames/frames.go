package frames

import "github.com/gin-gonic/gin"

func headers(c *gin.Context) {
	c.Header("X-Frame-Options", "ALLOWALL") // want `browsers ignore this value of X-Frame-Options`
	c.Header("X-Frame-Options", "SAMEORIGIN")
}
