package named

// A key that is written byte by byte.
var (
	encryptionKey = []byte{ // want `hardcoded key in variable "encryptionKey"`
		0x3a, 0x91, 0xc4, 0x07, 0x5e, 0xb2, 0x68, 0xdf, 0x14, 0x8b, 0xe9, 0x23, 0x7c, 0xa0, 0x46, 0xf5,
	}
	signingKey = [...]byte{ // want `hardcoded key in variable "signingKey"`
		58, 145, 196, 7, 94, 178, 104, 223, 20, 139, 233, 35, 124, 160, 70, 245,
	}
	zeroKey     = []byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	privateKey  = []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}
	secretKey   = []byte{0x3a, 0x91, 0xc4}
	retrySecret = []byte{58, 145, 196, 7, 94, 178, 104, 223, 20, 139, 233, 35, 124, 160, 70, 245}
	sbox        = []byte{58, 145, 196, 7, 94, 178, 104, 223, 20, 139, 233, 35, 124, 160, 70, 245}
)
