module adversary

go 1.26
