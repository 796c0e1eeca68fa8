package key

import "strings"

// A private key without its armour, with its lines joined, in base64 as a whole, as a list of lines, and byte by byte.
var (
	pkcs8  = "MC4CAQAwBQYDK2VwBCIEIHtwzmT3Q38iAjiuO3+kCEZzo3AMFSAvpCxDgMpSdQTE"                                                                                                     // want `hardcoded private key in variable "pkcs8"`
	sec1   = "MHcCAQEEINFr4ZSSnbl7F0i+5CXhSnFvDxF+WyMzdQatU0pTVycQoAoGCCqGSM49AwEHoUQDQgAEhd5dPyDhdOFYQeQD2dbRz7ZoBNCU2A/Eiy55zzr3xTuQ9C5umFA2oBFM77WBMax2ka+fjqEoMoWH9ie5ub4j6A==" // want `hardcoded private key in variable "sec1"`
	joined = `-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIHtwzmT3Q38iAjiuO3+k\nCEZzo3AMFSAvpCxDgMpSdQTE\n-----END PRIVATE KEY-----`                                           // want `hardcoded private key in variable "joined"`
	line   = "-----BEGIN PRIVATE KEY----- MC4CAQAwBQYDK2VwBCIEIHtwzmT3Q38iAjiuO3+k CEZzo3AMFSAvpCxDgMpSdQTE -----END PRIVATE KEY-----"                                              // want `hardcoded private key in variable "line"`
	twice  = "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1DNENBUUF3QlFZREsyVndCQ0lFSUh0d3ptVDNRMzhpQWppdU8zK2tDRVp6bzNBTUZTQXZwQ3hEZ01wU2RRVEUKLS0tLS1FTkQgUFJJVkFURSBLRVktLS0tLQo="     // want `hardcoded private key in variable "twice"`
	lines  = strings.Join([]string{"-----BEGIN PRIVATE KEY-----", "MC4CAQAwBQYDK2VwBCIEIHtwzmT3Q38iAjiuO3+k", "CEZzo3AMFSAvpCxDgMpSdQTE", "-----END PRIVATE KEY-----"}, "\n")       // want `hardcoded private key`
	spki   = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEhd5dPyDhdOFYQeQD2dbRz7ZoBNCU2A/Eiy55zzr3xTuQ9C5umFA2oBFM77WBMax2ka+fjqEoMoWH9ie5ub4j6A=="                                         // a public key
	marks  = strings.Join([]string{"-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----"}, "\n")
	broken = "MC4CAQAwBQYDK2VwBCIEIHtwzmT3Q38iAjiuO3+kCEZzo3AMFSAvpCxDgMpSdQTEMC4CAQAwBQYDK2Vw"
)

var der = []byte{ // want `hardcoded private key in variable "der"`
	0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
	0x7b, 0x70, 0xce, 0x64, 0xf7, 0x43, 0x7f, 0x22, 0x02, 0x38, 0xae, 0x3b, 0x7f, 0xa4, 0x08, 0x46,
	0x73, 0xa3, 0x70, 0x0c, 0x15, 0x20, 0x2f, 0xa4, 0x2c, 0x43, 0x80, 0xca, 0x52, 0x75, 0x04, 0xc4,
}

var derPublic = []byte{
	0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a,
	0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04, 0x85, 0xde, 0x5d, 0x3f, 0x20,
	0xe1, 0x74, 0xe1, 0x58, 0x41, 0xe4, 0x03, 0xd9, 0xd6, 0xd1, 0xcf, 0xb6, 0x68, 0x04, 0xd0, 0x94,
	0xd8, 0x0f, 0xc4, 0x8b, 0x2e, 0x79, 0xcf, 0x3a, 0xf7, 0xc5, 0x3b, 0x90, 0xf4, 0x2e, 0x6e, 0x98,
	0x50, 0x36, 0xa0, 0x11, 0x4c, 0xef, 0xb5, 0x81, 0x31, 0xac, 0x76, 0x91, 0xaf, 0x9f, 0x8e, 0xa1,
	0x28, 0x32, 0x85, 0x87, 0xf6, 0x27, 0xb9, 0xb9, 0xbe, 0x23, 0xe8,
}
