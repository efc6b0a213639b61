// libqrencode: QR codes. Only `Handouts/QRCode.swift` imports this.
#include <qrencode.h>
