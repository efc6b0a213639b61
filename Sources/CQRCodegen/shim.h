// qrcodegen: QR codes. Only `Handouts/QRCode.swift` imports this.
#include <qrcodegen/qrcodegen.h>

// What Swift cannot read as a macro.
enum { qrcodegen_largestBuffer = qrcodegen_BUFFER_LEN_MAX };
